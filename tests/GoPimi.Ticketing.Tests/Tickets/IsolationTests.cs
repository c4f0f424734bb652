using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using GoPimi.Testing;

namespace GoPimi.Ticketing.Tests.Tickets;

public sealed class IsolationTests(TicketingHost host)
{
    [Fact]
    public async Task Nothing_of_another_workspace_can_be_reached_or_changed()
    {
        var theirs = await host.WorkspaceWithAgentsAsync();
        var upload = await theirs.Owner.UploadAsync("a.txt", [1, 2, 3]);
        var attachmentId = (await upload.Content.ReadFromJsonAsync<JsonElement>()).Id();
        await theirs.HearAsync(theirs.Mail() with { Html = "<p>Hello</p>" });
        var ticket = await theirs.Owner.GetJsonAsync("tickets/by-number/1");
        var messageId = (await theirs.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[0].Id();
        var replyId = (await theirs.Owner.ReplyAsync(ticket.Id())).Id();
        var before = await SnapshotAsync(theirs.Id);

        var ours = await host.WorkspaceWithAgentsAsync();
        var own = await ours.Owner.TicketAsync();
        var url = $"tickets/{ticket.Id()}";
        foreach (var foreign in (string[])[url, $"{url}/messages", $"{url}/events", $"{url}/messages/{messageId}/html", $"attachments/{attachmentId}"])
            await ours.Owner.GetAsync(foreign).ShouldBeAsync(HttpStatusCode.NotFound);
        await ours.Owner.PatchAsync(url, 1, new { priority = "low" }).ShouldBeAsync(HttpStatusCode.NotFound);
        await ours.Owner.PostAsJsonAsync($"{url}/messages", new { kind = "note", text = "x" }).ShouldBeAsync(HttpStatusCode.NotFound);
        await ours.Owner.DeleteAsync($"{url}/messages/{replyId}").ShouldBeAsync(HttpStatusCode.NotFound);
        await ours.Owner.DeleteAsync($"tickets/{own.Id()}/messages/{replyId}").ShouldBeAsync(HttpStatusCode.NotFound);
        await ours.Owner.PostAsJsonAsync(
                $"tickets/{own.Id()}/messages", new { kind = "reply", text = "x", attachmentIds = new[] { attachmentId } })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "attachment.unknown");
        await ours.Owner.PatchAsync($"tickets/{own.Id()}", 1, new { assigneeId = theirs.OwnerId })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "assignee.not_member");

        (await SnapshotAsync(theirs.Id)).ShouldBe(before);
        (await ours.Owner.GetJsonAsync("tickets")).Items().Length.ShouldBe(1);
        (await ours.Owner.GetJsonAsync("agents")).Items().ShouldAllBe(a => a.Id("accountId") != theirs.OwnerId);
    }

    [Fact]
    public async Task Who_does_not_belong_to_a_workspace_learns_nothing_of_it()
    {
        var theirs = await host.WorkspaceWithAgentsAsync();
        var stranger = host.NewWorkspace().Owner;

        foreach (var url in (string[])["tickets", "tickets/counts", "agents", "tags", "held-mails"])
            await stranger.GetAsync($"{theirs.Url}{url}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    async Task<string> SnapshotAsync(Guid workspaceId)
    {
        await using var connection = await host.OpenAsync();
        var rows = new List<string>();
        foreach (var table in (string[])["ticket", "message", "attachment", "ticket_event", "tag", "agent", "counter", "monthly_usage", "held_mail"])
        {
            rows.AddRange(await connection.QueryAsync<string>(
                $"select to_jsonb(x)::text from ticketing.{table} x where workspace_id = @workspaceId order by 1", new { workspaceId }));
        }

        return string.Join('\n', rows);
    }
}
