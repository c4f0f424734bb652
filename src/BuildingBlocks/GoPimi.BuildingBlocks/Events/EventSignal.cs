namespace GoPimi.BuildingBlocks.Events;

/// <summary>Wakes the event pump of this process when something was published, so that nobody waits for a timer.</summary>
public sealed class EventSignal
{
    volatile TaskCompletionSource wake = New();

    /// <summary>There is something to do.</summary>
    public void Wake() => Interlocked.Exchange(ref wake, New()).TrySetResult();

    /// <summary>Take this before looking for work, wait on it after finding none: nothing is missed in between.</summary>
    public Task Next => wake.Task;

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
