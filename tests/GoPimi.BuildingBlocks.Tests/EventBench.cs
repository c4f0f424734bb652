using System.Collections.Concurrent;
using Dapper;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Testing;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Tests;

/// <summary>A database with one module, "bench", that publishes to itself; any number of hosts can be started on it.</summary>
public sealed class EventBench : IAsyncDisposable
{
    readonly List<ServiceProvider> hosts = [];
    TestDatabase database = null!;

    public static async Task<EventBench> CreateAsync()
    {
        var bench = new EventBench { database = await TestPostgres.CloneAsync() };
        var events = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "db/migrations/ticketing/0001_events.sql"));
        await using var connection = await bench.OpenAsync();
        await connection.ExecuteAsync($"""
            create schema bench;
            {events.Replace("ticketing.", "bench.", StringComparison.Ordinal)}
            create table bench.thing (workspace_id uuid not null, id uuid not null, primary key (workspace_id, id));
            create table bench.effect (workspace_id uuid not null, thing_id uuid not null, consumer text not null);
            alter table bench.thing enable row level security;
            alter table bench.thing force row level security;
            create policy tenant on bench.thing using (workspace_id = current_setting('app.workspace_id')::uuid);
            grant usage on schema bench to gopimi_app;
            grant select, insert, update, delete on all tables in schema bench to gopimi_app;
            grant usage on all sequences in schema bench to gopimi_app;
            """);
        return bench;
    }

    public IServiceProvider StartHost(Faults? faults = null)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Critical))
            .AddSingleton(TimeProvider.System)
            .AddData(database.AppConnectionString)
            .AddHttpContract()
            .AddLiveUpdates()
            .AddSingleton(faults ?? new Faults())
            .AddModules(new ConfigurationBuilder().Build(), new BenchModule());
        var host = services.BuildServiceProvider();
        hosts.Add(host);
        return host;
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
        await database.DisposeAsync();
    }
}

public sealed class BenchModule : IModule
{
    public string Name => "bench";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(ModuleRoutes routes)
    {
    }
}

[EventName("bench.thing_made.v1")]
public sealed record ThingMade(Guid WorkspaceId, Guid ThingId) : IIntegrationEvent;

internal static class MakeThing
{
    public sealed record Command(Guid ThingId, bool Fail = false, DateTimeOffset? DueAt = null) : ICommand<Response>;

    public sealed record Response(Guid ThingId);

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox)
        : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ExecuteAsync(
                "insert into bench.thing (workspace_id, id) values (@WorkspaceId, @ThingId)", command, cancellationToken);
            outbox.Add(new ThingMade(workspace.WorkspaceId, command.ThingId), command.DueAt);
            return command.Fail ? throw new InvalidOperationException("after the write") : new Response(command.ThingId);
        }
    }
}

internal sealed class OnThingMade(WorkspaceDb db) : INotificationHandler<ThingMade>
{
    public Task Handle(ThingMade notification, CancellationToken cancellationToken) => db.ExecuteAsync(
        "insert into bench.effect (workspace_id, thing_id, consumer) values (@WorkspaceId, @ThingId, 'first')",
        new { notification.ThingId },
        cancellationToken);
}

internal sealed class OnThingMadeToo(WorkspaceDb db) : INotificationHandler<ThingMade>
{
    public static ConcurrentDictionary<Guid, bool> Poison { get; } = new();

    public Task Handle(ThingMade notification, CancellationToken cancellationToken) => Poison.ContainsKey(notification.ThingId)
        ? throw new InvalidOperationException("this one cannot be handled")
        : db.ExecuteAsync(
            "insert into bench.effect (workspace_id, thing_id, consumer) values (@WorkspaceId, @ThingId, 'second')",
            new { notification.ThingId },
            cancellationToken);
}
