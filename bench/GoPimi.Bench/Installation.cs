using System.Diagnostics;
using System.Net.Sockets;
using GoPimi.EmbeddedPostgres;
using GoPimi.Migrator;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoPimi.Bench;

/// <summary>A durable PostgreSQL and the Release build of the host as a process of its own, in a folder that goes away.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string SigningKey = "signing-key-of-the-bench";

    readonly EmbeddedPostgresServer database;
    readonly Process host;
    readonly string files;

    Installation(EmbeddedPostgresServer server, Process process, string folder, Uri address) =>
        (database, host, files, Address) = (server, process, folder, address);

    public Uri Address { get; }

    public string OwnerConnectionString => database.SuperuserConnectionString;

    public string AppConnectionString => database.ConnectionStringFor(Migrations.AppRole);

    public static async Task<Installation> StartAsync()
    {
        var root = Root();
        var folder = Directory.CreateTempSubdirectory("gopimi-bench-").FullName;
        // The database runs as a user of its own when this is root: it must be able to pass.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        var server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataPath = Path.Combine(folder, "data"), BinCachePath = Path.Combine(root, "data", "postgres-bin") },
            NullLogger.Instance);
        await Migrations.RunAsync(server.SuperuserConnectionString, new MigrationOptions { AppPassword = server.PasswordFor(Migrations.AppRole) });

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var dll = Path.Combine(root, "src/Host/GoPimi.Host/bin/Release/net10.0/GoPimi.Host.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", address.ToString()])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__GoPimi"] = server.ConnectionStringFor(Migrations.AppRole),
                ["Mailgun__SigningKey"] = SigningKey,
                ["Demo__Seed"] = "false",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                (await client.GetAsync("/health/ready")).EnsureSuccessStatusCode();
                return new Installation(server, process, folder, address);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public double MemoryMegabytes()
    {
        host.Refresh();
        return host.WorkingSet64 / 1024.0 / 1024.0;
    }

    public async ValueTask DisposeAsync()
    {
        host.Kill();
        await host.WaitForExitAsync();
        host.Dispose();
        await database.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }

    static string Root()
    {
        var path = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(path, "GoPimi.sln")))
            path = Path.GetDirectoryName(path) ?? throw new InvalidOperationException("Run it inside the sources.");
        return path;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
