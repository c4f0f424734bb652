using System.Net;
using Dapper;
using GoPimi.Notifications.Notifications;
using GoPimi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoPimi.Notifications.Tests.Notifications;

public sealed class ListNotificationsTests(NotificationsHost host)
{
    [Theory]
    [InlineData("")]
    [InlineData("&unread=true")]
    public async Task Pages_follow_each_other_newest_first_without_gap_or_repeat(string filter)
    {
        var workspace = await host.StaffedAsync();
        // Several at the same moment: the id decides.
        await workspace.HearAsync([.. Enumerable.Range(0, 11).Select(i => workspace.Replied(workspace.MemberId, minute: i / 3))]);

        var (seen, next) = (new List<(DateTimeOffset At, Guid Id)>(), (string?)null);
        do
        {
            var page = await workspace.Member.GetAsync($"notifications?limit=4{filter}{(next is null ? "" : $"&after={next}")}")
                .ShouldBeAsync(HttpStatusCode.OK);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(n => (n.GetProperty("at").GetDateTimeOffset(), n.Id())));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.Select(s => s.Id).Distinct().Count().ShouldBe(11);
        seen.Select(s => s.At).ShouldBe(seen.Select(s => s.At).OrderDescending());
    }

    [Fact]
    public async Task Only_unread_ones_on_request()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId));
        await workspace.Member.ReadAllAsync();
        await workspace.HearAsync(workspace.Assigned(to: workspace.MemberId));

        (await workspace.Member.NotificationsAsync("?unread=true")).Single().Text("type").ShouldBe("ticket_assigned");
        (await workspace.Member.NotificationsAsync("?unread=false")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Another_workspace_is_not_found()
    {
        var (mine, other) = (await host.StaffedAsync(), await host.StaffedAsync());
        await other.HearAsync(other.Assigned(to: other.MemberId));

        await mine.Owner.GetAsync($"{other.Url}notifications").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await mine.Owner.GetAsync($"{other.Url}notifications/unread-count").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await other.Anonymous.GetAsync("notifications").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        (await mine.Owner.NotificationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?limit=0", "validation.failed")]
    [InlineData("?limit=101", "validation.failed")]
    [InlineData("?unread=maybe", "request.invalid")]
    [InlineData("?after=x", "cursor.invalid")]
    [InlineData("?after=eyJBdCI6N30", "cursor.invalid")]
    public async Task Bad_input_is_refused(string query, string code) =>
        await host.NewWorkspace().Member.GetAsync($"notifications{query}").ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

    // 200 people with 100 notifications each, the one who asks has 5,000.
    [Fact]
    public async Task At_size_the_indexes_serve_the_lists_and_the_count()
    {
        var workspace = host.NewWorkspace();
        await using var owner = await host.OpenAsync();
        await owner.ExecuteAsync(Fill, new { workspace.Id, workspace.MemberId });
        await owner.ExecuteAsync("analyze notifications.notification");
        var person = new Dictionary<string, string>(StringComparer.Ordinal) { ["AccountId"] = $"'{workspace.MemberId}'" };
        var page = new Dictionary<string, string>(person, StringComparer.Ordinal) { ["At"] = "'infinity'", ["Id"] = $"'{Guid.Empty}'", ["Rows"] = "51" };

        await ShouldUseAsync(ListNotifications.Newest, page, "notification_newest", atMost: 51);
        await ShouldUseAsync(ListNotifications.Unread, page, "notification_unread", atMost: 51);
        await ShouldUseAsync(CountUnread.Count, person, "notification_unread", atMost: 1000);

        async Task ShouldUseAsync(string sql, Dictionary<string, string> values, string index, long atMost)
        {
            var plan = await QueryPlan.OfAsync(host.Services.GetRequiredService<NpgsqlDataSource>(), workspace.Id, sql, values);
            plan.Nodes.ShouldContain(n => n.Index == index, plan.ToString());
            plan.Nodes.Where(n => n.Index is not null).ShouldAllBe(n => n.RowsTouched <= atMost, plan.ToString());
        }
    }

    const string Fill = """
        insert into notifications.notification
            (workspace_id, id, account_id, type, ticket_id, ticket_number, subject, actor_name, excerpt, at, in_app, read_at)
        select @Id, gen_random_uuid(), a.id, 'customer_replied', gen_random_uuid(), n, 'Help', 'Grace', '', now() - n * interval '1 minute',
            true, case when n % 2 = 0 then now() end
        from (select gen_random_uuid() as id, 100 as many from generate_series(1, 200) union all select @MemberId, 5000) a
        cross join lateral generate_series(1, a.many) n
        """;
}
