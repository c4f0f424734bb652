using GoPimi.BuildingBlocks.Platform;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.RequestLog;

/// <summary>
/// Keeps the request log's days: makes them three days ahead, shortens addresses after 30 days (to /24, of IPv6 to /48), and drops
/// a day after 90.
/// </summary>
public sealed class RequestLogKeeper(NpgsqlDataSource source, TimeProvider clock, ILogger<RequestLogKeeper> logger)
    : PeriodicService(TimeSpan.FromHours(1), logger)
{
    /// <inheritdoc/>
    public override Task<int> RunOnceAsync(CancellationToken cancellationToken) =>
        RequestLogWriter.KeepAsync(source, clock.GetUtcNow(), cancellationToken);
}
