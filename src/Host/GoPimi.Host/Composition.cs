using System.Security.Cryptography;
using GoPimi.Billing;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.BuildingBlocks.RequestLog;
using GoPimi.Contacts;
using GoPimi.Host.Demo;
using GoPimi.Host.Operations;
using GoPimi.Host.Web;
using GoPimi.Inbox;
using GoPimi.Notifications;
using GoPimi.Ticketing;
using GoPimi.Workspaces;
using Scalar.AspNetCore;

namespace GoPimi.Host;

// The thin host: which modules there are, what they stand on, and the order of the pipeline.
internal static class Composition
{
    static readonly IModule[] Modules =
    [
        new WorkspacesModule(),
        new BillingModule(),
        new ContactsModule(),
        new InboxModule(),
        new TicketingModule(),
        new NotificationsModule(),
    ];

    public static void AddGoPimi(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var development = builder.Environment.IsDevelopment();
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpRegistration.MaxJsonBytes;
        });
        if (string.IsNullOrEmpty(configuration["urls"]) && string.IsNullOrEmpty(configuration["http_ports"]))
            builder.WebHost.UseUrls("http://localhost:5080");

        // On a developer's machine links lead to where the host really listens.
        if (development && configuration["urls"] is { Length: > 0 } urls)
            configuration["Platform:BaseUrl"] ??= LocalAddress(urls);

        if (development)
        {
            // No secret: everybody who has the sources has it.
            configuration["Platform:EncryptionKey"] ??= Convert.ToBase64String(SHA256.HashData("development"u8));
            // Receivers of webhooks run on the developer's machine too.
            configuration["Webhooks:AllowPrivateAddresses"] ??= "true";
            configuration["Webhooks:AllowHttp"] ??= "true";
        }

        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddData(configuration.GetConnectionString("GoPimi")!)
            .AddHttpContract()
            .AddApiDocument()
            .AddPlatform(configuration)
            .AddBlobs(configuration)
            .AddMail(configuration, development)
            .AddLiveUpdates()
            .AddSingleton(Faults.KillAt(development ? configuration["Faults:KillAt"] : null))
            .AddModules(configuration, Modules)
            .AddHostedService<EventPump>()
            .AddHostedService<Housekeeping>()
            .AddHostedService<RequestLogKeeper>()
            .AddSingleton<DemoData>()
            .AddTelemetry(configuration)
            .AddHealthChecks().AddCheck<SchemaIsCurrent>("schema", tags: ["ready"]);
    }

    static string LocalAddress(string urls) => urls.Split(';')[0].TrimEnd('/')
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//[::]", "//localhost", StringComparison.Ordinal);

    public static void UseGoPimi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseWebClientAssets();
        app.UseHttpContract();

        app.MapHealth();
        app.MapOpenApi().RequireAuthorization(Policies.Anonymous);
        app.MapScalarApiReference("/docs", options => options.DisableDefaultFonts()).RequireAuthorization(Policies.Anonymous);
        app.MapHub<LiveHub>("/hubs/live");
        app.MapModules();
        app.MapDemo();
        app.MapWebClient();
    }
}
