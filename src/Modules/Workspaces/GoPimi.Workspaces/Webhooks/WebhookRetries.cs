namespace GoPimi.Workspaces.Webhooks;

// When a delivery that failed is tried again: soon at first, for about three days in all, as Standard Webhooks recommend.
internal static class WebhookRetries
{
    static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    // The wait after an attempt (from 1); null when there have been enough. Chance (0 to 1) spreads those that failed together.
    public static TimeSpan? After(int attempt, double chance) =>
        attempt > Delays.Length ? null : Delays[Math.Max(attempt, 1) - 1] * (0.8 + (0.4 * chance));
}
