using System.Collections.Concurrent;
using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.BuildingBlocks.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.Testing;

/// <summary>
/// A test server with ONE module over a real PostgreSQL database. Tests call HTTP, deliver the events of other modules,
/// drain (no waiting, no sleeping) and look at responses and at what the module published.
/// </summary>
public abstract class ModuleHost(IModule module) : IAsyncDisposable
{
    readonly SemaphoreSlim draining = new(1);
    readonly ConcurrentQueue<(Guid WorkspaceId, string Name, string Payload)> published = new();
    readonly string files = Directory.CreateTempSubdirectory("gopimi-module-").FullName;
    TestDatabase? database;
    WebApplication? app;

    /// <summary>The services of the running module.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>The connection string of the owner role, which passes row-level security: for looking, not for acting.</summary>
    public string OwnerConnectionString => database!.OwnerConnectionString;

    /// <summary>The mails that left through the catcher.</summary>
    public CapturedMails SentMails => Services.GetRequiredService<CapturedMails>();

    /// <summary>Starts the server; an xunit fixture calls it from InitializeAsync.</summary>
    protected async Task StartAsync()
    {
        database = await TestPostgres.CloneAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Blobs:Path"] = Path.Combine(files, "blobs"),
            ["Mail:Transport"] = "capture",
            ["Mail:CapturePath"] = Path.Combine(files, "mails"),
            ["Mailgun:SigningKey"] = "key-for-tests",
            ["Platform:EncryptionKey"] = Convert.ToBase64String(new byte[32]),
        });
        Configure(builder.Configuration);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddData(database.AppConnectionString)
            .AddHttpContract()
            .AddPlatform(builder.Configuration)
            .AddBlobs(builder.Configuration)
            .AddMail(builder.Configuration, development: true)
            .AddLiveUpdates()
            .AddSingleton(new Faults())
            .AddModules(builder.Configuration, module);
        if (!AuthenticatesItself)
        {
            builder.Services.AddAuthentication(Identity.Scheme)
                .AddScheme<AuthenticationSchemeOptions, TestAuthentication>(Identity.Scheme, configureOptions: null);
        }

        ConfigureServices(builder.Services);
        // Tests drain by hand; timers would race them.
        foreach (var timer in builder.Services.Where(IsTimer).ToArray())
            builder.Services.Remove(timer);

        app = builder.Build();
        app.UseHttpContract();
        app.MapModules();
        await app.StartAsync();
    }

    /// <summary>Whether the module brings the real authentication, so that the header of the tests says nothing.</summary>
    protected virtual bool AuthenticatesItself => false;

    /// <summary>Settings of one module's tests.</summary>
    protected virtual void Configure(IConfigurationBuilder configuration)
    {
    }

    /// <summary>Stand-ins for what lies outside the process: the mail provider, the clock.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>A fresh workspace with two people.</summary>
    public TestWorkspace NewWorkspace() => new(this);

    /// <summary>A client without credentials.</summary>
    /// <param name="path">Base path below the server, with a trailing slash.</param>
    public HttpClient Client(string path = "/")
    {
        var client = app!.GetTestClient();
        client.BaseAddress = new Uri(client.BaseAddress!, path);
        return client;
    }

    /// <summary>Puts a foreign event into the module's inbox, once for each listener, as the relay does.</summary>
    public async Task DeliverAsync(IIntegrationEvent @event)
    {
        var name = EventCatalog.NameOf(@event.GetType());
        await InsertAsync(Guid.CreateVersion7(), @event.WorkspaceId, name, JsonSerializer.Serialize(@event, @event.GetType(), EventJson.Options));
    }

    /// <summary>
    /// Records what the module has published, hands it to the module's own listeners, and handles what is waiting.
    /// </summary>
    /// <param name="delayed">Also what is not due yet (the undo window), as if the time had come.</param>
    /// <param name="workspaceId">The time comes in this workspace only: tests beside this one may still be in theirs.</param>
    public async Task DrainEventsAsync(bool delayed = false, Guid? workspaceId = null)
    {
        await draining.WaitAsync();
        try
        {
            var worker = Services.GetRequiredService<EventWorker>();
            do
            {
                await RelayAsync(delayed, workspaceId);
                while (await worker.HandleOneAsync(module.Name, CancellationToken.None))
                {
                }
            }
            while (await RelayAsync(delayed, workspaceId) > 0);
            await FailOnErrorsAsync();
        }
        finally
        {
            draining.Release();
        }
    }

    /// <summary>The events of one kind published in a workspace, oldest first.</summary>
    public async Task<IReadOnlyList<T>> PublishedAsync<T>(Guid workspaceId)
        where T : IIntegrationEvent
    {
        await DrainEventsAsync();
        var name = EventCatalog.NameOf(typeof(T));
        return [.. published.Where(e => e.WorkspaceId == workspaceId && e.Name == name)
            .Select(e => JsonSerializer.Deserialize<T>(e.Payload, EventJson.Options)!)];
    }

    /// <summary>The audit log of a workspace as text, oldest first: action, target, before and after.</summary>
    public async Task<IReadOnlyList<string>> AuditLogAsync(Guid workspaceId)
    {
        await Services.GetRequiredService<AuditViews>().FlushAsync(CancellationToken.None);
        await using var connection = await OpenAsync();
        return (await connection.QueryAsync<string>(
            """
            select concat_ws(' ', action, target_id, before, after) from platform.audit_entry where workspace_id = @workspaceId order by id
            """,
            new { workspaceId })).AsList();
    }

    /// <summary>A connection of the owner role.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(OwnerConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is not null)
            await app.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(files, recursive: true);
        draining.Dispose();
    }

    bool IsTimer(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType?.Assembly == module.GetType().Assembly
            || (service.ImplementationFactory?.Method.ReturnType.Assembly == module.GetType().Assembly));

    async Task<int> RelayAsync(bool delayed, Guid? workspaceId)
    {
        await using var connection = await OpenAsync();
        var rows = (await connection.QueryAsync<(Guid Id, Guid WorkspaceId, string Name, string Payload, DateTime DueAt)>(
            $"""
            with moved as (delete from {module.Name}.event_outbox returning *)
            select id, workspace_id, name, payload::text, due_at from moved order by position
            """)).AsList();
        foreach (var row in rows)
        {
            published.Enqueue((row.WorkspaceId, row.Name, row.Payload));
            await InsertAsync(row.Id, row.WorkspaceId, row.Name, row.Payload, row.DueAt);
        }

        if (delayed)
        {
            await connection.ExecuteAsync(
                $"""
                update {module.Name}.event_inbox
                set due_at = now()
                where handled_at is null and due_at > now() and (@workspaceId is null or workspace_id = @workspaceId)
                """,
                new { workspaceId });
        }

        return rows.Count;
    }

    async Task InsertAsync(Guid id, Guid workspaceId, string name, string payload, DateTime? dueAt = null)
    {
        await using var connection = await OpenAsync();
        foreach (var subscription in Services.GetRequiredService<EventCatalog>().Subscriptions.Where(s => s.EventName == name))
        {
            await connection.ExecuteAsync(
                $"""
                insert into {module.Name}.event_inbox (message_id, consumer, workspace_id, name, payload, occurred_at, due_at)
                values (@id, @Consumer, @workspaceId, @name, @payload::jsonb, now(), coalesce(@dueAt, now()))
                on conflict do nothing
                """,
                new { id, subscription.Consumer, workspaceId, name, payload, dueAt });
        }
    }

    async Task FailOnErrorsAsync()
    {
        await using var connection = await OpenAsync();
        var errors = await connection.QueryAsync<string>(
            $"select consumer || ': ' || last_error from {module.Name}.event_inbox where handled_at is null and last_error is not null");
        if (errors.AsList() is { Count: > 0 } failed)
            throw new InvalidOperationException(string.Join(Environment.NewLine, failed));
    }
}
