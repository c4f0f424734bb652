using Dapper;
using GoPimi.BuildingBlocks.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// Once an hour takes away what the building blocks no longer need: events that were handled a week ago, and answers kept
/// for an Idempotency-Key of two days ago. Any number of hosts may do so on one database.
/// </summary>
public sealed partial class Housekeeping(NpgsqlDataSource source, EventCatalog catalog, ILogger<Housekeeping> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>How long a handled event can still be looked at.</summary>
    public static readonly TimeSpan HandledEventsStay = TimeSpan.FromDays(7);

    /// <summary>How long a request can be repeated under its Idempotency-Key.</summary>
    public static readonly TimeSpan IdempotencyKeysStay = TimeSpan.FromDays(2);

    /// <summary>Sweeps once and tells how many rows went.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var gone = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select platform.sweep_idempotency_keys(@Age)", new { Age = IdempotencyKeysStay }, cancellationToken: cancellationToken));
        foreach (var module in catalog.Subscriptions.Select(s => s.Module).Distinct(StringComparer.Ordinal))
        {
            await using var grid = await connection.QueryMultipleAsync(new CommandDefinition(
                HandledEvents(module), new { Age = HandledEventsStay }, cancellationToken: cancellationToken));
            await grid.ReadSingleAsync<string>();
            gone += await grid.ReadSingleAsync<int>();
        }

        return gone;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        // The next hour brings another try.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            NotSwept(e);
        }
    }

    // The schema is a module's name, never input.
    static string HandledEvents(string module) => $"""
        select set_config('app.relay', 'on', true);
        with gone as (delete from {module}.event_inbox where handled_at < now() - @Age returning 1)
        select count(*)::int from gone
        """;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Handled events and old Idempotency-Keys were not swept")]
    partial void NotSwept(Exception failure);
}
