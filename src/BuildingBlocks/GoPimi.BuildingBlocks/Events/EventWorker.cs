using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Events;

/// <summary>
/// Takes one waiting event of a module, enters its workspace and runs its listener; the effect and the mark "handled" are
/// one transaction, so that an effect happens exactly once. A failure is retried with back-off, each listener by itself.
/// </summary>
public sealed partial class EventWorker(
    IServiceScopeFactory scopes, NpgsqlDataSource source, EventCatalog catalog, Faults faults, ILogger<EventWorker> logger)
{
    /// <summary>After so many failures the row rests as failed, until an operator retries it.</summary>
    public const int MaxAttempts = 10;

    static readonly ActivitySource Activities = new("GoPimi.Events");
    readonly ConcurrentDictionary<string, Guid> lastWorkspace = new(StringComparer.Ordinal);

    /// <summary>Handles one due event of the module; false when none is due.</summary>
    public async Task<bool> HandleOneAsync(string module, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginAsync(cancellationToken);
        if (await ClaimAsync(session, module, cancellationToken) is not { } row)
            return false;

        lastWorkspace[module] = row.WorkspaceId;
        using var activity = Activities.StartActivity(row.Consumer, ActivityKind.Consumer, row.TraceParent);
        try
        {
            await RunAsync(scope.ServiceProvider, row, cancellationToken);
            await MarkAsync(session, module, row, cancellationToken);
            faults.At($"events.handled:{row.Consumer}");
            await session.CommitAsync(cancellationToken);
            faults.At($"events.committed:{row.Consumer}");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await session.RollbackAsync();
            await PostponeAsync(module, row, e, cancellationToken);
        }

        return true;
    }

    async Task RunAsync(IServiceProvider services, Row row, CancellationToken cancellationToken)
    {
        var subscription = catalog.Find(row.Consumer)
            ?? throw new InvalidOperationException($"Nobody is called {row.Consumer} any more.");
        services.GetRequiredService<WorkspaceContext>().Enter(row.WorkspaceId, Actor.System);

        var @event = JsonSerializer.Deserialize(row.Payload, subscription.Event, EventJson.Options)!;
        var handler = services.GetServices(subscription.Contract).Single(h => h!.GetType() == subscription.Handler)!;
        await (Task)subscription.Contract.GetMethod("Handle")!.Invoke(
            handler, BindingFlags.DoNotWrapExceptions, binder: null, [@event, cancellationToken], CultureInfo.InvariantCulture)!;
    }

    // Workspaces take turns: first the next one after the last served, then from the beginning.
    async Task<Row?> ClaimAsync(DbSession session, string module, CancellationToken cancellationToken)
    {
        await using var lease = await session.LeaseAsync(cancellationToken);
        foreach (var after in (Guid[])[lastWorkspace.GetValueOrDefault(module), Guid.Empty])
        {
            await using var grid = await lease.Connection.QueryMultipleAsync(new CommandDefinition(
                Claim(module), new { After = after }, lease.Transaction, cancellationToken: cancellationToken));
            await grid.ReadSingleAsync<string>();
            if (await grid.ReadSingleOrDefaultAsync<Row>() is { } row)
                return row;
            if (after == Guid.Empty)
                break;
        }

        return null;
    }

    static async Task MarkAsync(DbSession session, string module, Row row, CancellationToken cancellationToken)
    {
        await using var lease = await session.LeaseAsync(cancellationToken);
        await lease.Connection.ExecuteAsync(
            new CommandDefinition(Mark(module), row, lease.Transaction, cancellationToken: cancellationToken));
    }

    async Task PostponeAsync(string module, Row row, Exception failure, CancellationToken cancellationToken)
    {
        Failed(failure, row.Consumer, row.MessageId, row.Attempts + 1);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Postpone(module),
            new { row.WorkspaceId, row.MessageId, row.Consumer, Error = $"{failure.GetType().Name}: {failure.Message}", MaxAttempts },
            cancellationToken: cancellationToken));
    }

    // The schema is a module's name, never input. The commit does not wait for the disk: a crash of the database takes back
    // effect and mark together and the event is handled again, and whoever sends something out commits durably before.
    static string Claim(string module) => $"""
        select set_config('app.relay', 'on', true) || set_config('synchronous_commit', 'off', true);
        select workspace_id, message_id, consumer, payload::text, attempts, trace_parent
        from {module}.event_inbox
        where handled_at is null and failed_at is null and due_at <= now() and workspace_id > @After
        order by workspace_id, position
        limit 1
        for update skip locked
        """;

    static string Mark(string module) => $"""
        update {module}.event_inbox
        set handled_at = clock_timestamp(), attempts = attempts + 1, last_error = null
        where workspace_id = @WorkspaceId and message_id = @MessageId and consumer = @Consumer
        """;

    static string Postpone(string module) => $"""
        select set_config('app.relay', 'on', true);
        update {module}.event_inbox
        set attempts = attempts + 1,
            last_error = left(@Error, 2000),
            due_at = now() + least(interval '1 second' * power(2, attempts), interval '10 minutes') * (0.5 + random()),
            failed_at = case when attempts + 1 >= @MaxAttempts then now() end
        where workspace_id = @WorkspaceId and message_id = @MessageId and consumer = @Consumer and handled_at is null
        """;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Consumer} failed on event {MessageId}, attempt {Attempt}")]
    partial void Failed(Exception failure, string consumer, Guid messageId, int attempt);

    sealed record Row(Guid WorkspaceId, Guid MessageId, string Consumer, string Payload, int Attempts, string? TraceParent);
}
