using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Ticketing.Tests.Agents;

public sealed class AgentTests(TicketingHost host)
{
    [Fact]
    public async Task Agents_are_the_active_members_by_name_whatever_order_the_news_come_in()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var third = Guid.NewGuid();

        await workspace.HearAsync(
            new MemberChanged(workspace.Id, third, "Zoe", "zoe@example.com", "member", Active: false, Version: 2),
            new MemberChanged(workspace.Id, third, "Zoe", "zoe@example.com", "member", Active: true, Version: 1),
            new MemberChanged(workspace.Id, workspace.OwnerId, "Anna Owner", "olga@example.com", "owner", Active: true, Version: 2));

        var agents = (await workspace.Owner.GetJsonAsync("agents")).Items();
        agents.Select(a => (a.Text("name"), a.Text("role"))).ShouldBe([("Anna Owner", "owner"), ("Max Member", "member")]);
    }

    [Fact]
    public async Task Who_leaves_gives_the_open_tickets_back_to_the_queue()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var open = await workspace.Owner.TicketAsync("open", new { assigneeId = workspace.MemberId });
        var solved = await workspace.Owner.ChangeAsync(
            await workspace.Owner.TicketAsync("solved", new { assigneeId = workspace.MemberId }), new { status = "solved" });
        var others = await workspace.Owner.TicketAsync("other", new { assigneeId = workspace.OwnerId });

        await workspace.HearAsync(Left(workspace));

        (await AssigneeAsync(workspace, open.Id())).ShouldBeNull();
        (await AssigneeAsync(workspace, solved.Id())).ShouldBe("Max Member");
        (await AssigneeAsync(workspace, others.Id())).ShouldBe("Olga Owner");
        var change = (await workspace.PublishedAsync<TicketChanged>())[^1];
        (change.TicketId, change.AssigneeId, change.PreviousAssigneeId, change.ActorId).ShouldBe((open.Id(), null, workspace.MemberId, (Guid?)null));
        var last = (await workspace.Owner.GetJsonAsync($"tickets/{open.Id()}/events")).Items()[0];
        (last.Text("type"), last.GetProperty("changes").ToString()).ShouldBe(("agent_left", """[{"field":"assignee","from":"Max Member","to":null}]"""));
    }

    [Fact]
    public async Task More_tickets_than_a_batch_are_all_given_back()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 230), async (n, _) =>
            await workspace.Owner.TicketAsync($"t{n}", new { assigneeId = workspace.MemberId }));

        await workspace.HearAsync(Left(workspace));

        (await workspace.Member.GetJsonAsync("tickets?view=mine")).Items().ShouldBeEmpty();
        (await workspace.PublishedAsync<TicketChanged>()).Count.ShouldBe(230);
    }

    [Fact]
    public async Task A_solved_ticket_of_somebody_who_left_comes_back_to_the_queue()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);
        var ticket = await workspace.Owner.ChangeAsync(
            await workspace.Owner.GetJsonAsync("tickets/by-number/1"), new { status = "solved", assigneeId = workspace.MemberId });
        await workspace.HearAsync(Left(workspace));
        (await AssigneeAsync(workspace, ticket.Id())).ShouldBe("Max Member");

        await workspace.HearAsync(mail.Again());

        (await AssigneeAsync(workspace, ticket.Id())).ShouldBeNull();
        (await workspace.Owner.GetJsonAsync("tickets?view=unassigned")).Items().Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_leaves_hands_the_open_tickets_to_the_heir_and_the_history_says_why()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 130), async (n, _) =>
            await workspace.Owner.TicketAsync($"t{n}", new { assigneeId = workspace.MemberId }));
        var solved = await workspace.Owner.ChangeAsync(
            await workspace.Owner.TicketAsync("solved", new { assigneeId = workspace.MemberId }), new { status = "solved" });
        (await workspace.Owner.GetJsonAsync($"agents/{workspace.MemberId}/open-tickets")).GetProperty("open").GetInt32().ShouldBe(130);

        await workspace.HearAsync(Left(workspace, heir: workspace.OwnerId));

        (await workspace.Owner.GetJsonAsync($"agents/{workspace.MemberId}/open-tickets")).GetProperty("open").GetInt32().ShouldBe(0);
        (await workspace.Owner.GetJsonAsync($"agents/{workspace.OwnerId}/open-tickets")).GetProperty("open").GetInt32().ShouldBe(130);
        (await AssigneeAsync(workspace, solved.Id())).ShouldBe("Max Member");
        var changes = (await workspace.PublishedAsync<TicketChanged>()).Where(c => c.PreviousAssigneeId == workspace.MemberId && c.AssigneeId == workspace.OwnerId).ToList();
        changes.Count.ShouldBe(130);
        changes.Select(c => c.TicketId).ShouldBeUnique();
        var last = (await workspace.Owner.GetJsonAsync($"tickets/{changes[0].TicketId}/events")).Items()[0];
        (last.Text("type"), last.GetProperty("changes").ToString())
            .ShouldBe(("agent_left", """[{"field":"assignee","from":"Max Member","to":"Olga Owner"}]"""));
    }

    [Fact]
    public async Task An_heir_who_has_left_too_or_belongs_elsewhere_takes_nothing()
    {
        var (workspace, other) = (await host.WorkspaceWithAgentsAsync(), await host.WorkspaceWithAgentsAsync());
        var ticket = await workspace.Owner.TicketAsync("open", new { assigneeId = workspace.MemberId });

        await workspace.HearAsync(Left(workspace, heir: other.OwnerId));

        (await AssigneeAsync(workspace, ticket.Id())).ShouldBeNull();
        (await workspace.Owner.GetAsync($"agents/{other.OwnerId}/open-tickets")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    static MemberChanged Left(TestWorkspace workspace, Guid? heir = null) =>
        new(workspace.Id, workspace.MemberId, "Max Member", "max@example.com", "member", Active: false, Version: 2, heir);

    static async Task<string?> AssigneeAsync(TestWorkspace workspace, Guid ticketId)
    {
        var assignee = (await workspace.Owner.GetJsonAsync($"tickets/{ticketId}")).GetProperty("assignee");
        return assignee.ValueKind == System.Text.Json.JsonValueKind.Null ? null : assignee.Text("name");
    }
}
