using GoPimi.Testing;
using GoPimi.Testing.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(GoPimi.Web.Tests.Installation))]

namespace GoPimi.Web.Tests;

/// <summary>The real host with the built client, and one real Chromium for all browser tests.</summary>
public sealed class Installation : IAsyncLifetime
{
    static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    readonly string files = Directory.CreateTempSubdirectory("gopimi-web-").FullName;
    TestDatabase? database;
    HostProcess? host;
    IPlaywright? playwright;
    IBrowser? browser;

    public Uri Address => host!.Address;

    public IBrowser Browser => browser!;

    public async ValueTask InitializeAsync()
    {
        var dist = Path.Combine(Repository.Root, "src/Web/dist");
        if (!File.Exists(Path.Combine(dist, "index.html")))
            throw new InvalidOperationException("The client is not built: npm run build in src/Web, or ./run.");

        database = await TestPostgres.CloneAsync();
        host = await HostProcess.StartAsync(
            database.AppConnectionString, files, ("Web__DistPath", dist), ("Platform__UndoSeconds", "5"), ("Demo__Seed", "true"));
        // A busy machine is slow, not broken.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Flags });
    }

    /// <summary>A client of the API beside the browser, for what the test only prepares.</summary>
    public HttpClient Client() => host!.Client();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }

    static string Chromium() =>
        Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing: apt-get install chromium fonts-liberation");
}
