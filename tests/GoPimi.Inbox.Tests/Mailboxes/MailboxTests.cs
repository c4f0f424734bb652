using System.Net;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Inbox.Tests.Mailboxes;

public sealed class MailboxTests(InboxHost host)
{
    [Fact]
    public async Task A_new_workspace_has_an_address_at_once()
    {
        var (workspace, address) = await host.NewMailboxAsync("Acme Support");

        var mailbox = (await workspace.Member.GetAsync("mailboxes").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        mailbox.Text("address").ShouldBe(address);
        mailbox.Text("name").ShouldBe("Acme Support");
        mailbox.Text("destination").ShouldBe("tickets");
        mailbox.GetProperty("lastReceivedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var published = (await workspace.PublishedAsync<MailboxChanged>()).ShouldHaveSingleItem();
        (published.Address, published.Name, published.Version).ShouldBe((address, "Acme Support", 1));
    }

    [Fact]
    public async Task The_same_workspace_announced_twice_has_one_mailbox()
    {
        var workspace = host.NewWorkspace();
        var created = new WorkspaceCreated(workspace.Id, $"w{workspace.Id:N}"[..30], "Acme", "UTC", 1);
        await workspace.HearAsync(created, created);

        (await workspace.Owner.GetAsync("mailboxes").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await workspace.PublishedAsync<MailboxChanged>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mailbox_says_when_it_last_received_a_mail()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));

        var id = (await workspace.Owner.GetAsync("mailboxes").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0].Id();
        var mailbox = await workspace.Owner.GetAsync($"mailboxes/{id}").ShouldBeAsync(HttpStatusCode.OK);
        mailbox.GetProperty("lastReceivedAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_owner_renames_a_mailbox()
    {
        var (workspace, _) = await host.NewMailboxAsync();
        var id = await IdAsync(workspace);

        var renamed = await workspace.Owner.PatchAsync($"mailboxes/{id}", 1, new { name = " Acme Care " }).ShouldBeAsync(HttpStatusCode.OK);

        renamed.Text("name").ShouldBe("Acme Care");
        renamed.GetProperty("version").GetInt32().ShouldBe(2);
        (await workspace.PublishedAsync<MailboxChanged>())[^1].ShouldBe(
            new MailboxChanged(workspace.Id, id, renamed.Text("address"), "Acme Care", 2));
        (await host.AuditLogAsync(workspace.Id)).ShouldHaveSingleItem().ShouldMatch($$"""^mailbox\.renamed {{id}} \{"name": ".+"\} \{"name": "Acme Care"\}$""");
    }

    [Fact]
    public async Task A_member_does_not_rename_a_mailbox()
    {
        var (workspace, _) = await host.NewMailboxAsync();
        await workspace.Member.PatchAsync($"mailboxes/{await IdAsync(workspace)}", 1, new { name = "Mine" })
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var (workspace, _) = await host.NewMailboxAsync();
        await workspace.Owner.PatchAsync($"mailboxes/{await IdAsync(workspace)}", 7, new { name = "Late" })
            .ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed, "mailbox.stale");
    }

    [Theory]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"   "}""")]
    [InlineData("""{}""")]
    [InlineData("""{"name":"Acme\r\nBcc: all@example.com"}""")]
    [InlineData("""{"name":"a\u0000b"}""")]
    public async Task A_name_that_cannot_stand_in_a_header_is_refused(string json)
    {
        var (workspace, _) = await host.NewMailboxAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"mailboxes/{await IdAsync(workspace)}")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        await workspace.Owner.SendAsync(request).ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_workspaces_mailbox_is_not_found_and_stays_as_it_is()
    {
        var (mine, _) = await host.NewMailboxAsync();
        var (theirs, _) = await host.NewMailboxAsync("Theirs");
        var id = await IdAsync(theirs);

        await mine.Owner.GetAsync($"mailboxes/{id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "mailbox.not_found");
        await mine.Owner.PatchAsync($"mailboxes/{id}", 1, new { name = "Mine" }).ShouldBeProblemAsync(HttpStatusCode.NotFound, "mailbox.not_found");
        (await theirs.Owner.GetAsync($"mailboxes/{id}").ShouldBeAsync(HttpStatusCode.OK)).Text("name").ShouldBe("Theirs");
    }

    static async Task<Guid> IdAsync(TestWorkspace workspace) =>
        (await workspace.Owner.GetAsync("mailboxes").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0].Id();
}
