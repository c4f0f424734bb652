using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// Writes rows behind the requests that cause them: in batches, at the latest after a second. What waits is bounded; what finds
/// no room is lost and counted, so that no request ever waits for a log. A host that is stopped writes what waits.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
public abstract partial class WriteBehindService<T> : BackgroundService
{
    const int BatchSize = 500;
    const int Looks = 10;

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LastWords = TimeSpan.FromSeconds(10);

    readonly int capacity;
    readonly ILogger logger;
    readonly Channel<T> waiting;
    readonly SemaphoreSlim writing = new(1);
    List<T> batch = new(BatchSize);
    long lost;
    long reported;

    /// <summary>Creates the writer.</summary>
    /// <param name="capacity">How many rows may wait.</param>
    /// <param name="logger">Hears how many were lost.</param>
    protected WriteBehindService(int capacity, ILogger logger)
    {
        (this.capacity, this.logger) = (capacity, logger);
        waiting = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity));
    }

    /// <summary>How many rows found no room since the start.</summary>
    public long Lost => Interlocked.Read(ref lost);

    /// <summary>Hands a row over, or counts it as lost when there is no room.</summary>
    /// <returns>Whether it will be written.</returns>
    public bool TryAdd(T row)
    {
        if (waiting.Writer.TryWrite(row))
            return true;

        Interlocked.Increment(ref lost);
        return false;
    }

    /// <summary>Writes what waits now.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            // A batch that could not be written is still there.
            while (batch.Count > 0 || waiting.Reader.Count > 0)
            {
                while (batch.Count < BatchSize && waiting.Reader.TryRead(out var row))
                    batch.Add(row);
                await WriteOrLoseAsync(cancellationToken);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Writes what waits, for ten seconds at most: by now no request is served any more.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soon.CancelAfter(LastWords);
        try
        {
            await TryFlushAsync(soon.Token);
        }
        catch (OperationCanceledException)
        {
            LeftBehind(logger, GetType().Name, batch.Count + waiting.Reader.Count);
        }
    }

    /// <summary>Writes a batch as a whole or not at all.</summary>
    protected abstract Task WriteAsync(IReadOnlyList<T> batch, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                for (var look = 0; look < Looks && waiting.Reader.Count < BatchSize; look++)
                    await Task.Delay(BetweenLooks, stoppingToken);
                await TryFlushAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task TryFlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FlushAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            Failed(logger, e, GetType().Name);
            await Task.Delay(BeforeNextTry, cancellationToken);
        }

        var now = Lost;
        if (now > reported)
            LostSome(logger, GetType().Name, now - reported, now, capacity);
        reported = now;
    }

    // The database says no to these rows and will say no again: the ones behind them shall not wait for ever.
    async Task WriteOrLoseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(batch, cancellationToken);
        }
        catch (PostgresException e) when (!e.IsTransient)
        {
            Interlocked.Add(ref lost, batch.Count);
            Refused(logger, e, GetType().Name, batch.Count);
        }

        batch = new(BatchSize);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} could not write and will try again")]
    static partial void Failed(ILogger logger, Exception failure, string service);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Service} lost {Count} rows that the database refused")]
    static partial void Refused(ILogger logger, Exception failure, string service, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Service} lost {Count} rows at the stop: the database did not answer in time")]
    static partial void LeftBehind(ILogger logger, string service, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} lost {Count} rows, {Total} since the start: more than {Capacity} were waiting")]
    static partial void LostSome(ILogger logger, string service, long count, long total, int capacity);
}
