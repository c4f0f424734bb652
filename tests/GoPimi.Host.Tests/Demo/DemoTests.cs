using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using GoPimi.Testing;
using GoPimi.Testing.Running;
using Npgsql;

namespace GoPimi.Host.Tests.Demo;

public sealed class DemoTests(SeededDemo demo) : IClassFixture<SeededDemo>
{
    [Fact]
    public async Task In_an_empty_installation_every_screen_of_both_workspaces_shows_something()
    {
        using var client = demo.Host.Client();
        var me = await SeededDemo.SignInAsync(client);
        string[] lists =
        [
            "tickets?view=mine", "tickets?view=unassigned", "tickets?view=open", "tickets?view=solved", "tickets?view=all",
            "tickets?view=all&status=new", "tickets?view=all&status=pending", "tickets?view=all&status=on_hold", "tickets?view=all&status=closed",
            "agents", "tags", "contacts", "contacts?q=a", "mailboxes", "members", "inbound-mails", "outbound-mails", "notifications",
            "notifications?unread=true",
        ];

        var workspaces = me.GetProperty("workspaces").EnumerateArray().ToList();
        workspaces.Select(w => w.Text("role")).ShouldBe(["owner", "member"], ignoreOrder: true);
        foreach (var workspace in workspaces)
        {
            foreach (var list in lists)
            {
                var items = (await GetAsync(client, workspace, list)).GetProperty("items");
                items.GetArrayLength().ShouldBeGreaterThan(0, $"{workspace.Text("slug")}: {list}");
            }
        }

        workspaces.Sum(w => GetAsync(client, w, "tickets/counts").Result.GetProperty("all").GetInt32()).ShouldBeGreaterThanOrEqualTo(300);
        (await GetAsync(client, workspaces.Single(w => w.Text("role") == "owner"), "plan")).Text("code").ShouldBe("team");
        (await GetAsync(client, workspaces.Single(w => w.Text("role") == "owner"), "api-tokens")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_demo_is_as_consistent_as_if_it_had_been_worked()
    {
        await using var connection = new NpgsqlConnection(demo.Database.OwnerConnectionString);
        await connection.OpenAsync();

        foreach (var (what, sql) in Contradictions.All)
            (await connection.QueryAsync<string>(sql)).ShouldBeEmpty(what);
        (await connection.QueryAsync<string>("select distinct status from ticketing.ticket")).Order(StringComparer.Ordinal)
            .ShouldBe(["closed", "new", "on_hold", "open", "pending", "solved"]);
    }

    [Fact]
    public async Task Answers_to_its_mails_find_their_tickets_whether_sent_just_now_or_days_ago()
    {
        using var client = demo.Host.Client();
        var workspace = (await SeededDemo.SignInAsync(client)).GetProperty("workspaces").EnumerateArray().First(w => w.Text("role") == "owner");

        var sent = (JsonElement)await Eventually.SeeAsync("a mail sent just now", async () => (await client.GetAsync("/dev/mails").ShouldBeAsync(HttpStatusCode.OK))
            .GetProperty("items").EnumerateArray().Where(m => m.Text("from").Contains("brightside@", StringComparison.Ordinal)).Select(m => (object)m).FirstOrDefault());
        await client.PostAsJsonAsync("/dev/simulator/mails", new
        {
            from = new { email = "customer@postbox.example" },
            to = "brightside@mail.localhost",
            subject = sent.Text("subject"),
            text = "An answer to the mail of today.",
            inReplyToMailId = sent.Id(),
        });
        var old = await OldReplyAsync();
        await client.PostMailAsync(old.ReplyTo, MailgunHook.Mime(old.Customer, old.ReplyTo, "Re: what you wrote", "An answer to the mail of last week."));

        await Eventually.BeTrueAsync("the answer to the old mail", async () =>
            (await GetAsync(client, workspace, $"tickets/{old.TicketId}/messages")).ToString().Contains("mail of last week", StringComparison.Ordinal));
        await Eventually.BeTrueAsync("the answer to the new mail", async () =>
        {
            await using var connection = new NpgsqlConnection(demo.Database.OwnerConnectionString);
            return await connection.QuerySingleAsync<bool>(
                "select exists (select from ticketing.message where text like '%mail of today%' and position > 1)");
        });
    }

    [Fact]
    public async Task Mails_arrive_by_the_real_door_and_older_ones_can_still_be_downloaded()
    {
        using var client = demo.Host.Client();
        var workspace = (await SeededDemo.SignInAsync(client)).GetProperty("workspaces").EnumerateArray().First(w => w.Text("role") == "owner");

        foreach (var filter in new[] { "status=quarantined", "status=processed" })
        {
            await Eventually.BeTrueAsync(filter, async () =>
                (await GetAsync(client, workspace, $"inbound-mails?{filter}")).GetProperty("items").GetArrayLength() > 0);
        }

        var mails = (await GetAsync(client, workspace, "inbound-mails?limit=100")).GetProperty("items").EnumerateArray().ToList();
        mails.Select(m => m.GetProperty("classification").GetString()).ShouldContain("bounce");
        mails.Select(m => m.GetProperty("classification").GetString()).ShouldContain("auto_reply");
        var raw = await client.GetStringAsync(Url(workspace, $"inbound-mails/{mails[^1].Id()}/raw"));
        raw.ShouldContain("Message-Id: ", Case.Insensitive);
    }

    [Fact]
    public async Task The_demos_password_would_be_accepted_from_anybody()
    {
        using var client = demo.Host.Client();
        var shown = await client.GetAsync("/dev/demo").ShouldBeAsync(HttpStatusCode.OK);

        await client.PostAsJsonAsync("/api/v1/accounts", new { name = "Ada Lindqvist", email = "ada@elsewhere.test", password = shown.Text("password") })
            .ShouldBeAsync(HttpStatusCode.Accepted);
    }

    async Task<(Guid TicketId, string ReplyTo, string Customer)> OldReplyAsync()
    {
        await using var connection = new NpgsqlConnection(demo.Database.OwnerConnectionString);
        return await connection.QueryFirstAsync<(Guid, string, string)>("""
            select o.ticket_id, o.reply_to, o.recipients->0->>'email'
            from inbox.outbound_mail o
            join ticketing.ticket t on t.id = o.ticket_id
            where o.state = 'sent' and o.from_address like 'brightside@%' and o.created_at < now() - interval '1 day' and t.status <> 'closed'
            order by o.created_at
            """);
    }

    static string Url(JsonElement workspace, string path) => $"/api/v1/workspaces/{workspace.Id()}/{path}";

    static Task<JsonElement> GetAsync(HttpClient client, JsonElement workspace, string path) =>
        client.GetAsync(Url(workspace, path)).ShouldBeAsync(HttpStatusCode.OK);
}
