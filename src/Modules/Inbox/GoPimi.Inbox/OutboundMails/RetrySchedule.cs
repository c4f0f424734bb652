namespace GoPimi.Inbox.OutboundMails;

/// <summary>When a mail that certainly was not sent is tried again: soon at first, for about eight hours in all.</summary>
internal static class RetrySchedule
{
    static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    /// <summary>The wait after an attempt; null when there have been enough.</summary>
    /// <param name="attempt">The attempt that was deferred, from 1.</param>
    /// <param name="chance">From 0 to 1: spreads the mails that failed together.</param>
    public static TimeSpan? After(int attempt, double chance) =>
        attempt > Delays.Length ? null : Delays[Math.Max(attempt, 1) - 1] * (0.8 + (0.4 * chance));
}
