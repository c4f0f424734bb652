using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.BuildingBlocks.Events;

/// <summary>Runs relay and workers for as long as the host lives. Any number of hosts may do so on one database.</summary>
public sealed partial class EventPump(
    EventCatalog catalog, EventRelay relay, EventWorker worker, EventSignal signal, ILogger<EventPump> logger)
    : BackgroundService
{
    const int WorkersPerModule = 2;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listeners = catalog.Subscriptions.Select(s => s.Module).Distinct(StringComparer.Ordinal);
        return Task.WhenAll(
        [
            LoopAsync("relay", RelayAllAsync, stoppingToken),
            .. listeners.Select(module => LoopAsync(module, ct => WorkAsync(module, ct), stoppingToken)),
        ]);
    }

    async Task<bool> RelayAllAsync(CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var module in catalog.Modules)
            moved += await relay.MoveAsync(module, cancellationToken);
        if (moved > 0)
            signal.Wake();
        return moved > 0;
    }

    // One worker probes; only where it finds something do the others join in.
    async Task<bool> WorkAsync(string module, CancellationToken cancellationToken)
    {
        if (!await worker.HandleOneAsync(module, cancellationToken))
            return false;

        await Task.WhenAll(Enumerable.Range(0, WorkersPerModule).Select(async _ =>
        {
            while (await worker.HandleOneAsync(module, cancellationToken))
            {
            }
        }));
        return true;
    }

    async Task LoopAsync(string name, Func<CancellationToken, Task<bool>> round, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (!await round(cancellationToken))
                    await Task.WhenAny(next, Task.Delay(Idle, cancellationToken));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            // Whatever goes wrong (the database restarts), events must flow again afterwards.
            catch (Exception e)
            {
                Stumbled(e, name);
                await Task.Delay(Idle, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The event loop {Name} stumbled and goes on")]
    partial void Stumbled(Exception failure, string name);
}
