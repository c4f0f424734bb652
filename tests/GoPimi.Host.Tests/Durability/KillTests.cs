using System.Net;
using System.Text.Json;
using Dapper;
using GoPimi.Testing;
using GoPimi.Testing.Running;
using Npgsql;

namespace GoPimi.Host.Tests.Durability;

// A host process is killed (SIGKILL) at a point, another takes over on the same database and the same files.
public sealed class KillTests : IAsyncLifetime
{
    // So that an interrupted send is judged within the test's patience.
    static readonly (string, string) ShortLease = ("Inbox__SendLeaseSeconds", "3");

    static readonly string StillToDo = "select " + string.Join(" + ", new[] { "workspaces", "billing", "contacts", "inbox", "ticketing", "notifications" }
        .Select(m => $"(select count(*) from {m}.event_outbox) + (select count(*) from {m}.event_inbox where handled_at is null and failed_at is null)"));

    readonly string files = Directory.CreateTempSubdirectory("gopimi-kill-").FullName;
    TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestPostgres.CloneAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }

    [Theory]
    [InlineData("inbox.raw_committed")]
    [InlineData("events.relayed:inbox")]
    [InlineData("events.committed:inbox.on_mail_stored")]
    [InlineData("events.handled:ticketing.on_mail_received")]
    [InlineData("events.committed:ticketing.on_mail_received")]
    public async Task A_mail_becomes_one_ticket_wherever_the_host_dies(string point)
    {
        var workspace = await SetUpAsync();
        var mime = MailgunHook.Mime("carla@customer.test", workspace.Address, "Power cut", "Is it still on?");
        await using (var doomed = await HostProcess.StartAsync(database.AppConnectionString, files, ("Faults__KillAt", point)))
        {
            using var client = doomed.Client();
            try
            {
                await client.PostMailAsync(workspace.Address, mime);
            }
            catch (HttpRequestException)
            {
                // It died before it could answer; Mailgun will post again.
            }

            await doomed.WaitForDeathAsync();
        }

        await using var heir = await HostProcess.StartAsync(database.AppConnectionString, files);
        using var again = heir.Client();
        (await again.PostMailAsync(workspace.Address, mime)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var seen = await ContinueAsync(workspace, again);
        await seen.TicketAsync("Power cut");
        await QuietAsync();

        (await CountAsync("select count(*)::int from ticketing.ticket")).ShouldBe(1);
        (await CountAsync("select count(*)::int from ticketing.message")).ShouldBe(1);
        (await CountAsync("select count(*)::int from inbox.inbound_mail")).ShouldBe(1);
    }

    [Theory]
    [InlineData("events.committed:ticketing.on_reply_due", "sent", 1)]
    // The sender may have begun with what was committed just before the end.
    [InlineData("events.committed:inbox.on_reply_handed_over", "sent or uncertain", null)]
    [InlineData("outbound.claimed", "uncertain", 0)]
    [InlineData("outbound.accepted", "uncertain", 1)]
    public async Task A_reply_is_never_sent_twice_and_never_forgotten(string point, string states, int? mails)
    {
        var workspace = await SetUpAsync();
        JsonElement ticket;
        await using (var doomed = await HostProcess.StartAsync(database.AppConnectionString, files, ("Faults__KillAt", point), ShortLease))
        {
            using var client = doomed.Client();
            var here = await ContinueAsync(workspace, client);
            ticket = await here.ReceiveTicketAsync("Please answer");
            await here.PostAsync($"tickets/{ticket.Id()}/messages", new { kind = "reply", text = "Here is your answer." });
            await doomed.WaitForDeathAsync();
        }

        await using var heir = await HostProcess.StartAsync(database.AppConnectionString, files, ShortLease);
        using var again = heir.Client();
        var seen = await ContinueAsync(workspace, again);
        var settled = "";
        await Eventually.BeTrueAsync($"the reply to be {states}", async () =>
        {
            settled = (await seen.GetAsync($"tickets/{ticket.Id()}/messages")).GetProperty("items").EnumerateArray()
                .Single(m => m.Text("kind") == "reply").GetProperty("delivery").Text("state");
            return states.Split(" or ").Contains(settled, StringComparer.Ordinal);
        });

        var sent = (await again.GetAsync("/dev/mails").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
        var count = sent.Count(m => m.Text("subject").Contains("Please answer", StringComparison.Ordinal));
        count.ShouldBeLessThanOrEqualTo(1);
        count.ShouldBe(mails ?? (settled == "sent" ? 1 : count));
    }

    async Task<Workspace> SetUpAsync()
    {
        await using var host = await HostProcess.StartAsync(database.AppConnectionString, files);
        using var client = host.Client();
        var person = await Person.SignUpAsync(client, "Olga");
        var workspace = await person.CreateWorkspaceAsync("Kill");
        // Otherwise a leftover event would kill the next host at its start, before the mail has come.
        await QuietAsync();
        return workspace;
    }

    static async Task<Workspace> ContinueAsync(Workspace workspace, HttpClient client)
    {
        var person = new Person(client, workspace.Owner.Email);
        await person.SignInAsync();
        return workspace with { Owner = person };
    }

    Task QuietAsync() => Eventually.BeTrueAsync("all events", async () => await CountAsync(StillToDo) == 0);

    async Task<int> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        return await connection.ExecuteScalarAsync<int>(sql);
    }
}
