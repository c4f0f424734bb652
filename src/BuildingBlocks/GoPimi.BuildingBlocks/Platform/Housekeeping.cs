using Dapper;
using GoPimi.BuildingBlocks.Events;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// Takes away what the building blocks no longer need: events that were handled a week ago, answers kept for an
/// Idempotency-Key of two days ago, and audit entries of a year ago.
/// </summary>
public sealed class Housekeeping(NpgsqlDataSource source, EventCatalog catalog, ILogger<Housekeeping> logger)
    : PeriodicService(TimeSpan.FromHours(1), logger)
{
    /// <summary>How long a handled event can still be looked at.</summary>
    public static readonly TimeSpan HandledEventsStay = TimeSpan.FromDays(7);

    /// <summary>How long a request can be repeated under its Idempotency-Key.</summary>
    public static readonly TimeSpan IdempotencyKeysStay = TimeSpan.FromDays(2);

    /// <summary>How long the audit log remembers.</summary>
    public static readonly TimeSpan AuditEntriesStay = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public override async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var gone = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select platform.sweep_idempotency_keys(@Keys) + platform.sweep_audit_entries(@Entries)",
            new { Keys = IdempotencyKeysStay, Entries = AuditEntriesStay },
            cancellationToken: cancellationToken));
        foreach (var module in catalog.Subscriptions.Select(s => s.Module).Distinct(StringComparer.Ordinal))
        {
            await using var grid = await connection.QueryMultipleAsync(new CommandDefinition(
                HandledEvents(module), new { Age = HandledEventsStay }, cancellationToken: cancellationToken));
            await grid.ReadSingleAsync<string>();
            gone += await grid.ReadSingleAsync<int>();
        }

        return gone;
    }

    // The schema is a module's name, never input.
    static string HandledEvents(string module) => $"""
        select set_config('app.relay', 'on', true);
        with gone as (delete from {module}.event_inbox where handled_at < now() - @Age returning 1)
        select count(*)::int from gone
        """;
}
