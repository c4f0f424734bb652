using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using GoPimi.BuildingBlocks.Data;
using GoPimi.Host.Tests.Running;
using GoPimi.Testing;
using GoPimi.Testing.Running;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace GoPimi.Host.Tests.Isolation;

// Every routed endpoint of a workspace, called with the ids of another workspace. The endpoints come from the router and
// the ids from the database, so that what is added later is tried without being listed; what the matrix cannot fill in
// makes it fail.
public sealed partial class ForeignIdMatrix
{
    const string NoWallRole = "gopimi_test_nowall";

    [Fact]
    public Task Both_walls_stand() => ProveAsync(rowLevelSecurity: true, mutation: null);

    [Fact]
    public Task The_filters_hold_without_row_level_security() => ProveAsync(rowLevelSecurity: false, mutation: null);

    [Fact]
    public Task Row_level_security_holds_without_the_filters() => ProveAsync(rowLevelSecurity: true, WithoutFilters);

    // The proof of the proof: what cannot find a leak where both walls are down proves nothing where they stand.
    [Fact]
    public Task The_matrix_finds_leaks_when_both_walls_are_down() =>
        ProveAsync(rowLevelSecurity: false, WithoutFilters, wallsAreDown: true);

    static SqlMutation WithoutFilters => new(sql => Filter().Replace(sql, "@WorkspaceId::uuid is not null"));

    static async Task ProveAsync(bool rowLevelSecurity, SqlMutation? mutation, bool wallsAreDown = false)
    {
        await using var database = await TestPostgres.CloneAsync();
        var (mine, foreign) = await BuildWorldAsync(database);
        var facts = await ForeignFacts.ReadAsync(database, foreign.Id);
        var before = await facts.FingerprintAsync();

        var connectionString = rowLevelSecurity ? database.AppConnectionString : await WithoutWallAsync(database);
        await using var host = await InProcessHost.StartAsync(connectionString, mutation);
        using var client = host.Client();
        await new Person(client, mine.Owner.Email).SignInAsync();

        var (leaks, calls) = (new List<string>(), 0);
        foreach (var endpoint in host.Endpoints.Where(e => e.RoutePattern.RawText!.Contains("{workspaceId", StringComparison.Ordinal)))
        {
            foreach (var call in Calls(endpoint, mine.Id, foreign.Id, facts))
            {
                calls++;
                using var response = await client.SendAsync(call.Request);
                var body = await response.Content.ReadAsStringAsync();
                if (call.Expected is { } expected && response.StatusCode != expected)
                    leaks.Add($"{call.Name}: {(int)response.StatusCode} instead of {(int)expected}: {body[..Math.Min(200, body.Length)]}");
                if ((int)response.StatusCode >= 500)
                    leaks.Add($"{call.Name}: {(int)response.StatusCode} {body}");
                if (facts.Canaries.FirstOrDefault(c => body.Contains(c, StringComparison.OrdinalIgnoreCase) && !call.Request.RequestUri!.ToString().Contains(c, StringComparison.OrdinalIgnoreCase)) is { } canary)
                    leaks.Add($"{call.Name}: the answer holds '{canary}'");
            }
        }

        calls.ShouldBeGreaterThan(60);
        if (wallsAreDown)
        {
            leaks.Count.ShouldBeGreaterThan(10);
            return;
        }

        leaks.ShouldBeEmpty();
        (await facts.FingerprintAsync()).ShouldBe(before);
        TestContext.Current.TestOutputHelper?.WriteLine($"{calls} calls, 0 leaks");
    }

    static IEnumerable<Call> Calls(RouteEndpoint endpoint, Guid mine, Guid foreign, ForeignFacts facts)
    {
        var route = endpoint.RoutePattern.RawText!;
        var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;
        var parameters = endpoint.RoutePattern.Parameters.Select(p => p.Name).Where(p => p != "workspaceId").ToList();
        foreach (var method in endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods)
        {
            // The whole foreign workspace: it does not exist for a stranger.
            yield return new Call($"{method} {name} in the foreign workspace", Request(method, name, Fill(route, foreign, facts), facts), HttpStatusCode.NotFound);

            // The own workspace with foreign ids in the path, or without any: the answer must not hold anything foreign.
            HttpStatusCode? expected = parameters.Count > 0 ? HttpStatusCode.NotFound : null;
            yield return new Call($"{method} {name} with foreign ids", Request(method, name, Fill(route, mine, facts), facts), expected);
        }
    }

    static HttpRequestMessage Request(string method, string name, string url, ForeignFacts facts)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (method is "POST" or "PUT" or "PATCH")
            request.Content = Bodies.For(name, facts);
        return request;
    }

    static string Fill(string route, Guid workspaceId, ForeignFacts facts) =>
        Parameter().Replace(route, m => m.Groups[1].Value == "workspaceId" ? workspaceId.ToString() : facts.IdFor(m.Groups[1].Value));

    // The two are alike, so that every kind of thing exists on both sides.
    static async Task<(Workspace Mine, Workspace Foreign)> BuildWorldAsync(TestDatabase database)
    {
        // Notification mails would go out in the middle of the matrix and change rows by themselves.
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString, mutation: null, ("Notifications:MailDelaySeconds", "3600"));
        var mine = await FurnishAsync(await Person.SignUpAsync(host.Client(), "Mia"), "mine");
        var foreign = await FurnishAsync(await Person.SignUpAsync(host.Client(), "Fritz"), "foreign");
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await Eventually.BeTrueAsync("the last event to be heard", async () =>
            await connection.QuerySingleAsync<long>(StillToDo) == 0);
        // So that sending again would do something.
        await connection.ExecuteAsync("update inbox.outbound_mail set state = 'failed'");
        // Attempts to deliver would change rows by themselves.
        await connection.ExecuteAsync("update workspaces.webhook set state = 'paused'");
        return (mine, foreign);
    }

    static readonly string StillToDo = string.Join(" + ", new[] { "workspaces", "billing", "contacts", "inbox", "ticketing", "notifications" }
        .SelectMany(m => new[]
        {
            $"(select count(*) from {m}.event_outbox)",
            $"(select count(*) from {m}.event_inbox where handled_at is null and due_at <= now())",
        })
        .Prepend("select (select count(*) from inbox.outbound_mail where state in ('queued', 'sending'))"));

    static async Task<Workspace> FurnishAsync(Person person, string name)
    {
        var workspace = await person.CreateWorkspaceAsync(name);
        await workspace.PostAsync("webhooks", new { url = "http://127.0.0.1:9/", description = $"canary-{name}" });
        for (var i = 1; i <= 3; i++)
            await workspace.ReceiveTicketAsync($"canary-{name}-{i}", $"canary-{name} <customer{i}@canary-{name}.test>");
        var ticket = await workspace.TicketAsync($"canary-{name}-1");
        var account = (await person.Client.GetAsync("/api/v1/me").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("account").Id();

        using var upload = new MultipartFormDataContent { { new StringContent($"canary-{name}"), "file", $"canary-{name}.txt" } };
        var attachment = await person.Client.PostAsync(workspace.Url("attachments"), upload).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.PostAsync($"tickets/{ticket.Id()}/messages", new { kind = "reply", text = $"canary-{name} reply", attachmentIds = new[] { attachment.Id() } });
        await workspace.PostAsync($"tickets/{ticket.Id()}/messages", new { kind = "note", text = $"canary-{name} note" });
        await workspace.PostAsync("members", new { email = $"colleague@canary-{name}.test", role = "member" });
        await workspace.PostAsync("invitations", new { email = $"guest@canary-{name}.test", role = "member" });
        await workspace.PostAsync("api-tokens", new { name = $"canary-{name}", scopes = new[] { "read" } });
        using var assign = await person.Client.PatchAsync(workspace.Url($"tickets/{ticket.Id()}"), await VersionAsync(workspace, ticket), new { assigneeId = account });
        assign.StatusCode.ShouldBe(HttpStatusCode.OK, await assign.Content.ReadAsStringAsync());
        (await person.Client.PostMailAsync(workspace.Address, MailgunHook.Mime(
            $"customer1@canary-{name}.test", workspace.Address, $"Re: canary-{name}-1", "And another thing.", inReplyTo: await SentIdAsync(workspace)))).EnsureSuccessStatusCode();
        await Eventually.BeTrueAsync("the second customer message", async () =>
            (await workspace.GetAsync($"tickets/{ticket.Id()}")).GetProperty("messageCount").GetInt32() >= 4);
        await Eventually.BeTrueAsync("the notification", async () =>
            (await workspace.GetAsync("notifications")).GetProperty("items").GetArrayLength() > 0);
        return workspace;
    }

    static async Task<int> VersionAsync(Workspace workspace, JsonElement ticket) =>
        (await workspace.GetAsync($"tickets/{ticket.Id()}")).GetProperty("version").GetInt32();

    static Task<string> SentIdAsync(Workspace workspace) => Eventually.SeeAsync("the reply on its way", async () =>
    {
        var mails = await workspace.Owner.Client.GetFromJsonAsync<JsonElement>("/dev/mails");
        return mails.GetProperty("items").EnumerateArray()
            .Where(m => m.Text("from").Contains(workspace.Slug, StringComparison.Ordinal))
            .Select(m => $"<{m.Text("messageId").Trim('<', '>')}>").FirstOrDefault();
    });

    static async Task<string> WithoutWallAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);
        await connection.ExecuteAsync($"""
            do $$ begin
                create role {NoWallRole} login bypassrls password 'test' in role gopimi_app;
            exception when duplicate_object or unique_violation then null;
            end $$
            """);
        return new NpgsqlConnectionStringBuilder(database.AppConnectionString) { Username = NoWallRole, Password = "test" }.ConnectionString;
    }

    sealed record Call(string Name, HttpRequestMessage Request, HttpStatusCode? Expected);

    [GeneratedRegex(@"\b(?:\w+\.)?workspace_id = @WorkspaceId\b")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\{(\w+)(?::[^}]+)?\}")]
    private static partial Regex Parameter();
}
