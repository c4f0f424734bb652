namespace GoPimi.Inbox.OutboundMails;

/// <summary>Wakes the sender of this process when a mail was queued, so that it leaves at once.</summary>
internal sealed class OutboundSignal
{
    volatile TaskCompletionSource wake = New();

    public void Wake() => Interlocked.Exchange(ref wake, New()).TrySetResult();

    /// <summary>Take this before looking for work, wait on it after finding none.</summary>
    public Task Next => wake.Task;

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
