using System.Net;
using System.Net.Sockets;

namespace GoPimi.Workspaces.Webhooks;

// The only way out to an address that a customer named. The name is resolved here and the very address that was checked is
// dialled, so a name that changes its mind in between wins nothing; redirects, proxies and cookies are not followed.
internal sealed class WebhookHttp : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    const int LongestAnswer = 16 * 1024;
    static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    readonly HttpClient client;
    readonly WebhookSettings settings;

    public WebhookHttp(WebhookSettings settings)
    {
        this.settings = settings;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectPatience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Patience,
        };
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    // The beginning of the answer, for people who look for what went wrong.
    public static async Task<string> ReadAsync(HttpResponseMessage response, int length, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, length, throwOnEndOfStream: false, cancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, Math.Min(read, length));
        return string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));
    }

    public void Dispose() => client.Dispose();

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        // All of them: a name with one private address among public ones is meant to slip through.
        if (!settings.AllowPrivateAddresses && Array.Exists(addresses, a => !PublicAddress.IsPublic(a)))
            throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class ForbiddenAddressException() : IOException("The address is not on the public internet.");
