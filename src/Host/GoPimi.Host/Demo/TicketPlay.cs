using GoPimi.BuildingBlocks.Demo;

namespace GoPimi.Host.Demo;

// Plays a ticket act by act, by the rules by which the product itself changes one.
internal sealed class TicketPlay(Random random, Plot plot, DemoPerson agent, IReadOnlyList<DemoPerson> team, DateTimeOffset mailsSince)
{
    static readonly string[] Greetings = ["Hello,", "Hi,", "Good morning,", "Hi there,", "Dear team,"];
    static readonly string[] Endings = ["Best regards\n", "Thanks,\n", "Many thanks\n", "Kind regards\n", ""];

    // UTC.
    const int MorningAt = 6;
    const int EveningAt = 18;

    readonly List<DemoAct> acts = [];
    string status = "new";
    DemoPerson? assignee;

    public DemoTicket Play(long number, Story story, Telling telling, DemoCustomer customer)
    {
        var first = customer.Name.Split(' ')[0];
        var steps = Steps(story);
        Act(plot.OpenedAt, "opened", actor: null, Customer(
            $"{Greetings[random.Next(Greetings.Length)]}\n\n{telling.Of(story.Opening)}\n\n{Endings[random.Next(Endings.Length)]}{customer.Name}".TrimEnd(), plot.OpenedAt));
        for (var i = 0; i < steps.Count; i++)
            Take(steps[i], At(steps[i], i + 1, steps.Count), telling, first, isLast: i == steps.Count - 1);
        if (plot.Status == "closed")
            Act(plot.EndsAt + Plot.SolvedUntilClosed, "changed", actor: null, message: null, To("closed"));

        var id = Guid.CreateVersion7(plot.OpenedAt);
        return new DemoTicket(
            id, Guid.CreateVersion7(plot.OpenedAt), number, telling.AsSubject(story.Subjects[random.Next(story.Subjects.Count)]), customer, status,
            story.Priority == "high" && random.Next(6) == 0 ? "urgent" : story.Priority, assignee, [.. story.Tags.Order(StringComparer.Ordinal)], acts);
    }

    // How far the story is told depends on where the ticket stands.
    List<Turn> Steps(Story story)
    {
        List<Turn> told = [.. plot.Status switch
        {
            "new" => [],
            "pending" => story.Turns.Take(1),
            "open" when random.Next(3) == 0 => [],
            "open" or "on_hold" => story.Turns.TakeWhile((_, i) => i == 0 || story.Turns[i - 1].By != "customer"),
            _ => story.Turns,
        }];
        if (plot.Status == "on_hold")
            told.AddRange([new Turn("note", "Waiting for an answer from our supplier, they promised one by {day}."), new Turn("hold", "")]);
        return plot.Status == "new" ? told : [new Turn("assign", ""), .. told];
    }

    void Take(Turn turn, DateTimeOffset at, Telling telling, string first, bool isLast)
    {
        var text = telling.Of(turn.Text);
        switch (turn.By)
        {
            case "assign":
                Assign(at);
                break;
            case "hold":
                Act(at, "changed", agent, message: null, To("on_hold"));
                break;
            case "note":
                Act(at, "note", agent, Message("note", text, mailId: null));
                break;
            case "customer":
                Act(at, "customer_message", actor: null, Customer($"{text}\n\n{first}".TrimEnd(), at), To(status is "pending" or "on_hold" or "solved" ? "open" : status));
                break;
            default:
                var after = isLast && plot.Status is ("solved" or "closed") ? "solved"
                    : plot.Status == "pending" || random.Next(2) == 0 ? "pending" : "open";
                var hello = first.Length == 0 ? "Hello," : $"Hi {first},";
                Act(at, "reply", agent, Message("reply", $"{hello}\n\n{text}\n\nBest wishes\n{agent.Name.Split(' ')[0]}", MailAt(at)), To(after));
                break;
        }
    }

    // Half of the tickets are taken, the others given by a colleague.
    void Assign(DateTimeOffset at)
    {
        var giver = random.Next(2) == 0 ? agent : team[random.Next(team.Count)];
        Act(at, "changed", giver, message: null, new DemoChange("assignee", From: null, agent.Name, FromId: null, agent.AccountId));
        assignee = agent;
    }

    DemoChange? To(string next)
    {
        if (next == status)
            return null;

        var change = new DemoChange("status", status, next);
        status = next;
        return change;
    }

    void Act(DateTimeOffset at, string type, DemoPerson? actor, DemoMessage? message, DemoChange? change = null) =>
        acts.Add(new DemoAct(Guid.CreateVersion7(at), at, type, actor, message, change is null ? [] : [change]));

    DemoMessage Customer(string text, DateTimeOffset at) => Message("customer", text, MailAt(at));

    static DemoMessage Message(string kind, string text, Guid? mailId) =>
        new(Guid.CreateVersion7(), kind, text, mailId, kind == "reply" ? DemoDelivery.Sent : null);

    // Raw mails are kept for a while only.
    Guid? MailAt(DateTimeOffset at) => at >= mailsSince ? Guid.CreateVersion7(at) : null;

    // Quick at first, slower later; the last step is where the plot ends. Agents work by day.
    DateTimeOffset At(Turn turn, int step, int steps)
    {
        var share = step == steps ? 1 : Math.Pow((step + random.NextDouble() * 0.6 - 0.3) / steps, 1.7);
        var at = plot.OpenedAt + (plot.EndsAt - plot.OpenedAt) * share;
        var byDay = turn.By == "customer" ? at : ByDay(at);
        return byDay > acts[^1].At ? byDay : at > acts[^1].At ? at : acts[^1].At.AddSeconds(40);
    }

    static DateTimeOffset ByDay(DateTimeOffset at) => at.Hour switch
    {
        >= EveningAt => at.AddHours(EveningAt - 1 - at.Hour),
        < MorningAt => at.AddHours(EveningAt - 1 - at.Hour - 24),
        _ => at,
    };
}
