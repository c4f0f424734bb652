using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Ticketing.Tests.Tickets;

public sealed class UpdateTicketTests(TicketingHost host)
{
    [Fact]
    public async Task What_is_named_changes_and_what_is_absent_stays()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync(more: new { assigneeId = workspace.MemberId, tags = new[] { "lamps" } });

        var changed = await workspace.Owner.ChangeAsync(ticket, new { status = "pending", priority = "urgent", subject = "Dark" });

        changed.Text("status").ShouldBe("pending");
        changed.Text("priority").ShouldBe("urgent");
        changed.Text("subject").ShouldBe("Dark");
        changed.GetProperty("assignee").Id("accountId").ShouldBe(workspace.MemberId);
        changed.GetProperty("tags").GetArrayLength().ShouldBe(1);
        changed.Version().ShouldBe(2);
    }

    [Fact]
    public async Task Assignee_null_gives_the_ticket_back_and_absent_leaves_it()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        var given = await workspace.Owner.ChangeAsync(ticket, new { assigneeId = workspace.OwnerId });
        given.GetProperty("assignee").Text("name").ShouldBe("Olga Owner");
        var left = await workspace.Owner.ChangeAsync(given, new { priority = "low" });
        left.GetProperty("assignee").Text("name").ShouldBe("Olga Owner");
        var back = await workspace.Owner.ChangeAsync(left, new { assigneeId = (Guid?)null });
        back.GetProperty("assignee").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_change_is_published_with_what_was_before_and_who_did_it()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        await workspace.Member.ChangeAsync(ticket, new { status = "open", assigneeId = workspace.MemberId });

        var changed = (await workspace.PublishedAsync<TicketChanged>()).ShouldHaveSingleItem();
        changed.ShouldSatisfyAllConditions(
            () => changed.Status.ShouldBe("open"),
            () => changed.PreviousStatus.ShouldBe("new"),
            () => changed.AssigneeId.ShouldBe(workspace.MemberId),
            () => changed.PreviousAssigneeId.ShouldBeNull(),
            () => changed.ActorName.ShouldBe("Max Member"),
            () => changed.Version.ShouldBe(2));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_makes_no_version_and_no_event()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        var same = await workspace.Owner.ChangeAsync(ticket, new { status = "new", assigneeId = (Guid?)null, tags = Array.Empty<string>() });

        same.Version().ShouldBe(1);
        (await workspace.PublishedAsync<TicketChanged>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_that_was_read_must_be_named_and_still_be_current()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        await workspace.Owner.ChangeAsync(ticket, new { priority = "low" });

        await workspace.Owner.PatchAsync($"tickets/{ticket.Id()}", ticket.Version(), new { priority = "high" })
            .ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed, "ticket.stale");
        await workspace.Owner.PatchAsJsonAsync($"tickets/{ticket.Id()}", new { priority = "high" })
            .ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired, "if_match.required");
    }

    [Fact]
    public async Task Of_64_parallel_changes_with_the_same_version_one_wins()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64)
            .Select(n => workspace.Owner.PatchAsync($"tickets/{ticket.Id()}", 1, new { subject = $"Subject {n}" })));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(63);
    }

    [Fact]
    public async Task A_closed_ticket_cannot_be_changed_or_reopened()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var closed = await workspace.Owner.ChangeAsync(await workspace.Owner.TicketAsync(), new { status = "closed" });
        closed.GetProperty("can").GetProperty("edit").GetBoolean().ShouldBeFalse();

        foreach (var change in (object[])[new { status = "open" }, new { assigneeId = workspace.OwnerId }, new { priority = "low" }])
        {
            await workspace.Owner.PatchAsync($"tickets/{closed.Id()}", closed.Version(), change)
                .ShouldBeProblemAsync(HttpStatusCode.Conflict, "ticket.closed");
        }
    }

    [Fact]
    public async Task Only_an_active_member_can_be_given_a_ticket()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        await workspace.HearAsync(
            new MemberChanged(workspace.Id, workspace.MemberId, "Max Member", "max@example.com", "member", Active: false, Version: 2));

        foreach (var nobody in (Guid[])[workspace.MemberId, Guid.NewGuid()])
        {
            await workspace.Owner.PatchAsync($"tickets/{ticket.Id()}", 1, new { assigneeId = nobody })
                .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "assignee.not_member");
        }
    }

    [Theory]
    [InlineData("""{"status":"done"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"priority":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"subject":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"subject":"a\u0000b\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"assigneeId":"me"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"assigns":true}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"number":7}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task Bad_input_is_refused(string body, HttpStatusCode status)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"tickets/{ticket.Id()}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        await workspace.Owner.SendAsync(request).ShouldBeAsync(status);
    }
}
