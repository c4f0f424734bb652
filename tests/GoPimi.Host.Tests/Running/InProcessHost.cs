using GoPimi.BuildingBlocks.Data;
using GoPimi.Host.Demo;
using GoPimi.Testing.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.Host.Tests.Running;

/// <summary>The whole product in this process: all modules, event pump and senders running.</summary>
internal sealed class InProcessHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly string files;

    InProcessHost(WebApplication running, string folder) => (app, files) = (running, folder);

    public IServiceProvider Services => app.Services;

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    public static async Task<InProcessHost> StartAsync(
        string connectionString, SqlMutation? mutation = null, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("gopimi-host-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:GoPimi"] = connectionString,
            ["Blobs:Path"] = Path.Combine(folder, "blobs"),
            ["Mail:CapturePath"] = Path.Combine(folder, "mails"),
            ["Mailgun:SigningKey"] = MailgunHook.SigningKey,
            ["Platform:UndoSeconds"] = "0",
            ["Demo:Seed"] = "false",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.AddGoPimi();
        builder.WebHost.UseTestServer();
        if (mutation is not null)
            builder.Services.AddSingleton(mutation);

        var running = builder.Build();
        running.UseGoPimi();
        await running.SeedDemoAsync();
        await running.StartAsync();
        return new InProcessHost(running, folder);
    }

    public HttpClient Client() => Client(Browser());

    /// <summary>A browser's cookies, to be shared by a client and a live connection.</summary>
    public CookieKeeper Browser() => new(app.GetTestServer().CreateHandler());

    public static HttpClient Client(CookieKeeper browser) => new(browser, disposeHandler: false) { BaseAddress = new Uri("http://localhost") };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }
}
