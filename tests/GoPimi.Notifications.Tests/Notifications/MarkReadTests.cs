using System.Net;
using System.Net.Http.Json;
using GoPimi.Testing;

namespace GoPimi.Notifications.Tests.Notifications;

public sealed class MarkReadTests(NotificationsHost host)
{
    [Fact]
    public async Task Some_are_read_the_others_stay_and_the_time_of_reading_is_the_first()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId), workspace.Assigned(to: workspace.MemberId));
        var id = (await workspace.Member.NotificationsAsync())[0].Id();

        await ReadAsync(workspace.Member, new { ids = new[] { id } });
        var read = (await workspace.Member.NotificationsAsync()).Single(n => n.Id() == id).Text("readAt");
        await ReadAsync(workspace.Member, new { ids = new[] { id } });

        (await workspace.Member.NotificationsAsync()).Single(n => n.Id() == id).Text("readAt").ShouldBe(read);
        (await workspace.Member.UnreadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_opens_a_ticket_has_read_what_was_said_about_it()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId), workspace.Assigned(to: workspace.MemberId));
        var notifications = await workspace.Member.NotificationsAsync();
        var ticketId = notifications[0].Id("ticketId");
        var about = notifications.Count(n => n.Id("ticketId") == ticketId);

        await ReadAsync(workspace.Owner, new { ticketId });
        (await workspace.Member.UnreadAsync()).ShouldBe(notifications.Length);
        await ReadAsync(workspace.Member, new { ticketId });

        (await workspace.Member.UnreadAsync()).ShouldBe(notifications.Length - about);
    }

    [Fact]
    public async Task All_means_all_of_the_own()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(
            workspace.Replied(workspace.MemberId), workspace.Assigned(to: workspace.MemberId), workspace.Replied(workspace.OwnerId));

        await workspace.Member.ReadAllAsync();

        (await workspace.Member.UnreadAsync()).ShouldBe(0);
        (await workspace.Owner.UnreadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_reads_for_a_colleague_or_in_another_workspace()
    {
        var (workspace, other) = (await host.StaffedAsync(), await host.StaffedAsync());
        await workspace.HearAsync(workspace.Replied(workspace.MemberId));
        var id = (await workspace.Member.NotificationsAsync()).Single().Id();

        await ReadAsync(workspace.Owner, new { ids = new[] { id } });
        await ReadAsync(other.Member, new { ids = new[] { id } });
        await other.Owner.PostAsJsonAsync($"{workspace.Url}notifications/read", new { all = true })
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await workspace.As(workspace.MemberId, "member", "read").PostAsJsonAsync("notifications/read", new { all = true })
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "token.scope");

        (await workspace.Member.UnreadAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("{}", "validation.failed")]
    [InlineData("""{"ids":[]}""", "validation.failed")]
    [InlineData("""{"all":false}""", "validation.failed")]
    [InlineData("""{"all":true,"ids":["00000000-0000-0000-0000-000000000001"]}""", "validation.failed")]
    [InlineData("""{"ids":["x"]}""", "json.invalid")]
    [InlineData("""{"ids":[null]}""", "json.invalid")]
    [InlineData("""{"everything":true}""", "json.invalid")]
    public async Task Bad_input_is_refused(string body, string code) => await host.NewWorkspace().Member
        .PostAsync("notifications/read", new StringContent(body, null, "application/json"))
        .ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task More_than_a_hundred_at_once_is_refused() => await host.NewWorkspace().Member
        .PostAsJsonAsync("notifications/read", new { ids = Enumerable.Range(0, 101).Select(_ => Guid.NewGuid()) })
        .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

    static Task ReadAsync(HttpClient client, object body) =>
        client.PostAsJsonAsync("notifications/read", body).ShouldBeAsync(HttpStatusCode.NoContent);
}
