namespace GoPimi.Host.Demo;

// How a ticket of a certain age stands today, and when its last act was.
internal sealed record Plot(string Status, DateTimeOffset OpenedAt, DateTimeOffset EndsAt)
{
    // As the product closes solved tickets by itself.
    public static readonly TimeSpan SolvedUntilClosed = TimeSpan.FromDays(4);

    static readonly TimeSpan Moment = TimeSpan.FromMinutes(3);

    public static Plot Of(Random random, DateTimeOffset openedAt, DateTimeOffset now)
    {
        var age = now - openedAt;
        var status = Draw(random, age.TotalDays switch
        {
            < 0.4 => [("new", 70), ("open", 30)],
            < 2 => [("new", 25), ("open", 45), ("pending", 20), ("solved", 10)],
            < 7 => [("open", 25), ("pending", 25), ("on_hold", 10), ("solved", 40)],
            < 25 => [("open", 6), ("pending", 8), ("on_hold", 5), ("solved", 13), ("closed", 68)],
            _ => [("on_hold", 2), ("solved", 2), ("closed", 96)],
        });
        var until = status switch
        {
            "closed" => Earlier(openedAt.AddDays(6), now - SolvedUntilClosed - Moment),
            "new" => openedAt,
            _ => now - Moment,
        };
        var from = status switch
        {
            "closed" => openedAt.AddHours(1),
            "new" => openedAt,
            "solved" => Later(openedAt.AddMinutes(20), now.AddDays(-3.8)),
            "open" => Later(openedAt.AddMinutes(10), now.AddDays(-1.5)),
            _ => Later(openedAt.AddMinutes(20), now.AddDays(-9)),
        };
        return new Plot(status, openedAt, from >= until ? until : from + (until - from) * random.NextDouble());
    }

    static string Draw(Random random, (string Status, int Weight)[] odds)
    {
        var ticket = random.Next(odds.Sum(o => o.Weight));
        foreach (var (status, weight) in odds)
        {
            if ((ticket -= weight) < 0)
                return status;
        }

        return odds[^1].Status;
    }

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
