using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// Does one thing again and again, the first time one period after the start. Any number of hosts may do so on one database;
/// a round that fails is logged, and the next one is another try.
/// </summary>
/// <param name="period">From the beginning of one round to the beginning of the next; no round begins before the last has ended.</param>
/// <param name="logger">Hears what each round did.</param>
public abstract partial class PeriodicService(TimeSpan period, ILogger logger) : BackgroundService
{
    /// <summary>One round, and how many things it ended or took away.</summary>
    public abstract Task<int> RunOnceAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period);
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
            var count = await RunOnceAsync(cancellationToken);
            if (count > 0)
                Ran(logger, GetType().Name, count);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(logger, e, GetType().Name, period);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Service} took {Count} away")]
    static partial void Ran(ILogger logger, string service, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} failed and will try again in {Period}")]
    static partial void Failed(ILogger logger, Exception failure, string service, TimeSpan period);
}
