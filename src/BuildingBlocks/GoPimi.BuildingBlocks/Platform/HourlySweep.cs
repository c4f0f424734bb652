using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// Takes away once an hour what has ended. Any number of hosts may do so on one database; a round that fails is logged, and
/// the next hour brings another try.
/// </summary>
public abstract partial class HourlySweep(ILogger logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Sweeps once and tells how many rows went.</summary>
    public abstract Task<int> SweepAsync(CancellationToken cancellationToken);

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
            Swept(logger, GetType().Name, await SweepAsync(cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            NotSwept(logger, e, GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Sweep} took {Rows} rows away")]
    static partial void Swept(ILogger logger, string sweep, int rows);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sweep} failed and will try again in an hour")]
    static partial void NotSwept(ILogger logger, Exception failure, string sweep);
}
