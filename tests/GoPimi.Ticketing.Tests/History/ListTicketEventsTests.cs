using GoPimi.Testing;

namespace GoPimi.Ticketing.Tests.History;

public sealed class ListTicketEventsTests(TicketingHost host)
{
    [Fact]
    public async Task Every_act_is_in_the_history_with_who_did_it_and_what_it_changed()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        ticket = await workspace.Owner.ChangeAsync(ticket, new { assigneeId = workspace.MemberId, tags = new[] { "lamps" }, priority = "high" });
        var reply = await workspace.Member.ReplyAsync(ticket.Id(), status: "solved");
        await workspace.Member.DeleteAsync($"tickets/{ticket.Id()}/messages/{reply.Id()}");

        var events = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/events")).Items();

        events.Select(e => e.Text("type")).ShouldBe(["reply_withdrawn", "reply", "changed", "opened"]);
        events.Select(e => e.GetProperty("actor").Text("name")).ShouldBe(["Max Member", "Max Member", "Olga Owner", "Olga Owner"]);
        events[2].GetProperty("changes").ToString().ShouldBe(
            """[{"field":"priority","from":"normal","to":"high"},{"field":"tags","from":"","to":"lamps"},{"field":"assignee","from":null,"to":"Max Member"}]""");
        events[1].GetProperty("changes").ToString().ShouldBe("""[{"field":"status","from":"new","to":"solved"}]""");
        events[0].GetProperty("changes").ToString().ShouldBe("""[{"field":"status","from":"solved","to":"new"}]""");
    }

    [Fact]
    public async Task What_customers_do_bears_their_name()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail, mail.Again());
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");

        var events = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/events")).Items();

        events.Select(e => (e.Text("type"), e.GetProperty("actor").Text("name"))).ShouldBe([("customer_message", "Carla"), ("opened", "Carla")]);
    }

    [Fact]
    public async Task The_history_comes_in_pages()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        await workspace.Owner.ChangeAsync(ticket, new { priority = "low" });

        var first = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/events?limit=1");
        var second = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/events?limit=1&after={first.Text("next")}");

        first.Items()[0].Text("type").ShouldBe("changed");
        second.Items()[0].Text("type").ShouldBe("opened");
        second.GetProperty("next").GetString().ShouldBeNull();
    }
}
