using System.Globalization;

namespace GoPimi.Ticketing.Quotas;

internal static class PlanLimits
{
    // The free plan's, until Billing has spoken.
    public const int DefaultTicketsPerMonth = 1000;

    // The month for which a ticket counts: the calendar's, in UTC.
    public static string MonthOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    // A minute into the next month, so that every host's clock agrees that it has begun.
    public static DateTimeOffset NextMonth(DateTimeOffset at) =>
        new DateTimeOffset(at.UtcDateTime.Year, at.UtcDateTime.Month, 1, 0, 1, 0, TimeSpan.Zero).AddMonths(1);
}
