using Dapper;
using Npgsql;

namespace GoPimi.BuildingBlocks.Events;

/// <summary>
/// Moves events from a module's outbox into the inbox of every module that listens: one row a listener, all in one
/// statement, so that an event is either still in the outbox or in every inbox.
/// </summary>
public sealed class EventRelay(NpgsqlDataSource source, EventCatalog catalog, Faults faults)
{
    /// <summary>How many events one round moves.</summary>
    public const int BatchSize = 100;

    readonly Dictionary<string, string> statements = catalog.Modules.ToDictionary(
        module => module, module => Statement(module, catalog), StringComparer.Ordinal);

    /// <summary>Moves one batch out of a module's outbox and tells how many events it held.</summary>
    public async Task<int> MoveAsync(string module, CancellationToken cancellationToken)
    {
        var names = catalog.Subscriptions.Select(s => s.EventName).ToArray();
        var consumers = catalog.Subscriptions.Select(s => s.Consumer).ToArray();

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var command = new CommandDefinition(
            statements[module], new { Names = names, Consumers = consumers, BatchSize }, cancellationToken: cancellationToken);
        await using var grid = await connection.QueryMultipleAsync(command);
        await grid.ReadSingleAsync<string>();
        var moved = await grid.ReadSingleAsync<int>();
        if (moved > 0)
            faults.At($"events.relayed:{module}");
        return moved;
    }

    // What a crash of the database takes back here it takes back as a whole, and the events are moved again: no need to wait
    // for the disk.
    static string Statement(string module, EventCatalog catalog)
    {
        var inserts = catalog.Subscriptions.Select(s => s.Module).Distinct(StringComparer.Ordinal).Select(listener => $"""
            , to_{listener} as (
                insert into {listener}.event_inbox
                    (message_id, consumer, workspace_id, name, payload, occurred_at, due_at, trace_parent)
                select b.id, r.consumer, b.workspace_id, b.name, b.payload, b.occurred_at, b.due_at, b.trace_parent
                from batch b
                join unnest(@Names, @Consumers) as r (name, consumer) on r.name = b.name
                where split_part(r.consumer, '.', 1) = '{listener}'
                order by b.position
                on conflict (workspace_id, message_id, consumer) do nothing)
            """);
        return $"""
            select set_config('app.relay', 'on', true) || set_config('synchronous_commit', 'off', true);
            with batch as (
                delete from {module}.event_outbox
                where position in (
                    select position from {module}.event_outbox order by position limit @BatchSize for update skip locked)
                returning *)
            {string.Concat(inserts)}
            select count(*)::int from batch
            """;
    }
}
