using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GoPimi.Testing.Running;

/// <summary>The product as a process of its own, so that it can be killed as a power cut would.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    readonly Process process;

    HostProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    // Every test project that starts it refers to the host's project, so its build lies beside the tests.
    static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "GoPimi.Host.dll");

    public Uri Address { get; }

    public HttpClient Client() => new(new CookieKeeper(new SocketsHttpHandler { UseCookies = false })) { BaseAddress = Address };

    public static async Task<HostProcess> StartAsync(string connectionString, string files, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Dll, "--urls", address.ToString()])
        {
            WorkingDirectory = files,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string, string)[] defaults =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ConnectionStrings__GoPimi", connectionString),
            ("Mailgun__SigningKey", MailgunHook.SigningKey),
            ("Demo__Seed", "false"),
            ("Platform__UndoSeconds", "0"),
        ];
        foreach (var (key, value) in defaults.Concat(settings))
            start.Environment[key] = value;

        var host = new HostProcess(Process.Start(start)!, address);
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        using var client = host.Client();
        await Eventually.BeTrueAsync("the host", async () =>
        {
            try
            {
                return (await client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException) when (!host.process.HasExited)
            {
                return false;
            }
        });
        return host;
    }

    /// <summary>Waits until a fault has killed the process, as SIGKILL does: no goodbye, no flush.</summary>
    public async Task WaitForDeathAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
