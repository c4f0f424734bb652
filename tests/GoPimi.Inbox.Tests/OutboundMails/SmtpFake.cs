using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GoPimi.Inbox.Tests.OutboundMails;

/// <summary>An SMTP server of a few lines that can fail at each stage.</summary>
internal sealed class SmtpFake : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly string failure;
    readonly Task serving;

    /// <param name="failure">Where and how: <c>drop:MAIL</c>, <c>drop:DOT</c>, <c>451:RCPT</c>, <c>550:RCPT</c>, <c>552:DOT</c>, …; empty for none.</param>
    public SmtpFake(string failure = "")
    {
        this.failure = failure;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public List<string> Mails { get; } = [];

    public List<string> Commands { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        stop.Dispose();
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        if (!await AnswerAsync("CONNECT", "220 fake"))
            return;

        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            Commands.Add(line);
            var verb = line.Split(' ')[0].ToUpperInvariant();
            var answer = verb switch { "EHLO" => "250 fake", "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" };
            if (!await AnswerAsync(verb, answer))
                return;
            if (verb != "DATA" || Failing("DATA"))
                continue;

            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } content && content != ".")
                mail.Append(content).Append("\r\n");
            Mails.Add(mail.ToString());
            if (!await AnswerAsync("DOT", "250 queued"))
                return;
        }

        async Task<bool> AnswerAsync(string stage, string normal)
        {
            if (failure == $"drop:{stage}")
                return false;
            await writer.WriteLineAsync(Failing(stage) ? $"{failure.Split(':')[0]} as asked" : normal);
            return true;
        }
    }

    bool Failing(string stage) => failure.EndsWith($":{stage}", StringComparison.Ordinal) && !failure.StartsWith("drop", StringComparison.Ordinal);
}
