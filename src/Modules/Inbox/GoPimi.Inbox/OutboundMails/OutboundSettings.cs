namespace GoPimi.Inbox.OutboundMails;

// Configuration section "Inbox". Bound from configuration, hence public setters of an internal class.
internal sealed class OutboundSettings
{
    /// <summary>Seconds for which a claimed mail belongs to the host that claimed it; after them its fate is unknown.</summary>
    public int SendLeaseSeconds { get; init; } = 300;

    public TimeSpan Lease => TimeSpan.FromSeconds(SendLeaseSeconds);

    /// <summary>An attempt ends before its lease does, so that a lease runs out only when the process is gone.</summary>
    public TimeSpan MaxAttempt => Lease * 0.8;
}
