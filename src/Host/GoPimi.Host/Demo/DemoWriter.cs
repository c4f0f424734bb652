using GoPimi.BuildingBlocks.Demo;

namespace GoPimi.Host.Demo;

// Writes the months before today: the same story at each start, always ending now.
internal sealed class DemoWriter(DateTimeOffset now, string mailDomain)
{
    static readonly TimeSpan MailsAreKept = TimeSpan.FromDays(10);
    const int LeavingReplies = 3;

    readonly DemoPerson ada = Cast.Person("Ada Lindqvist", "owner", now.AddDays(-140));

    public IReadOnlyList<DemoWorkspace> Write()
    {
        var brightside = new DemoPerson[]
        {
            ada, Member("Milo Brandt", 139), Member("Priya Raman", 131), Member("Tomás Herrera", 96), Member("Wren Okafor", 40),
        };
        var fernhill = new DemoPerson[]
        {
            Member("Jonas Weber", 120) with { Role = "owner" }, ada with { Role = "member", JoinedAt = now.AddDays(-88) }, Member("Leila Haddad", 61),
        };
        return
        [
            Write("brightside", "Brightside Coffee", "Europe/Berlin", "team", brightside, customers: 110, tickets: 236, days: 135,
                ["fuse", "order-list", "away", "undelivered", "nobody"]),
            Write("fernhill", "Fernhill Software", "Europe/Stockholm", "free", fernhill, customers: 34, tickets: 64, days: 110, ["export"]),
        ];
    }

    DemoPerson Member(string name, int daysAgo) => Cast.Person(name, "member", now.AddDays(-daysAgo));

    DemoWorkspace Write(
        string slug, string name, string timeZone, string plan, DemoPerson[] team, int customers, int tickets, int days, string[] arrivals)
    {
        var random = new Random(slug.Sum(c => c));
        var book = StoryBook.Load(slug);
        var cast = Cast.Customers(random, customers);
        var openings = Enumerable.Range(0, tickets)
            .Select(_ => now - TimeSpan.FromDays(days * Math.Pow(random.NextDouble(), 1.6)) - TimeSpan.FromMinutes(4))
            .Order();
        DemoTicket[] played = [.. openings.Select((at, i) => Play(random, book, team, cast[random.Next(cast.Count)], at, i + 1))];

        var founded = now.AddDays(-days - 3);
        var known = played.GroupBy(t => t.Requester.Email, StringComparer.Ordinal).ToDictionary(g => g.Key, Seen, StringComparer.Ordinal);
        return new DemoWorkspace(
            Guid.CreateVersion7(founded), slug, name, timeZone, plan, founded, Guid.CreateVersion7(founded), team, [.. known.Values],
            WithFates([.. played.Select(t => t with { Requester = known[t.Requester.Email] })]),
            [.. arrivals.Select(mail => StoryBook.Mail(mail, $"{slug}@{mailDomain}", now))]);
    }

    DemoTicket Play(Random random, StoryBook book, DemoPerson[] team, DemoCustomer customer, DateTimeOffset at, int number)
    {
        // Every third one is for whoever tries the demo.
        var there = team.Where(p => p.JoinedAt < at.AddDays(1)).DefaultIfEmpty(team[0]).ToList();
        var agent = random.Next(3) == 0 && there.Exists(p => p.Email == DemoSignIn.Email)
            ? there.Find(p => p.Email == DemoSignIn.Email)!
            : there[random.Next(there.Count)];
        return new TicketPlay(random, Plot.Of(random, at, now), agent, there, now - MailsAreKept).Play(
            number, book.Stories[random.Next(book.Stories.Count)], new Telling(book, random, customer.Name.Split(' ')[0]), customer);
    }

    static DemoCustomer Seen(IEnumerable<DemoTicket> tickets)
    {
        List<DateTimeOffset> mails = [.. tickets.SelectMany(t => t.Acts).Where(a => a.Message is { Kind: "customer" }).Select(a => a.At)];
        return tickets.First().Requester with
        {
            ContactId = Guid.CreateVersion7(mails.Min()),
            FirstSeenAt = mails.Min(),
            LastSeenAt = mails.Max(),
        };
    }

    // The newest answers leave only now, so that the mail simulator has something to answer to; one before them came back.
    static IReadOnlyList<DemoTicket> WithFates(IReadOnlyList<DemoTicket> tickets)
    {
        var fates = tickets.SelectMany(t => t.Acts).Where(a => a.Message is { Kind: "reply" }).OrderByDescending(a => a.At)
            .Take(LeavingReplies + 1).Select((a, i) => (a.Id, Fate: i < LeavingReplies ? DemoDelivery.Leaving : DemoDelivery.Failed))
            .ToDictionary(f => f.Id, f => f.Fate);
        return [.. tickets.Select(t => !t.Acts.Any(a => fates.ContainsKey(a.Id)) ? t : t with { Acts = [.. t.Acts.Select(a => Apply(fates, a))] })];
    }

    static DemoAct Apply(Dictionary<Guid, DemoDelivery> fates, DemoAct act) => fates.TryGetValue(act.Id, out var fate)
        ? act with { Message = act.Message! with { Delivery = fate } }
        : act;
}
