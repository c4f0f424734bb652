using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.RequestLog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Workspaces.Tests.RequestLog;

public sealed class RequestLogTests(WorkspacesHost host)
{
    RequestLogWriter Writer => host.Services.GetRequiredService<RequestLogWriter>();

    [Fact]
    public async Task A_request_with_a_token_is_recorded_by_its_template()
    {
        var place = await host.NewPlaceAsync();
        var made = await place.Owner.PostAsJsonAsync("api-tokens", new { name = "Robot", scopes = new[] { "read" } }).ShouldBeAsync(HttpStatusCode.Created);

        await place.With(made.Text("token")).GetAsync("members?limit=7").ShouldBeAsync(HttpStatusCode.OK);
        await place.With(made.Text("token")).PatchAsync("", version: 1, new { name = "No" }).ShouldBeAsync(HttpStatusCode.Forbidden);

        var requests = await RequestsAsync(place, $"token={made.Id()}");
        requests.Select(r => $"{r.Text("method")} {r.Text("route")} {r.GetProperty("status")}").ShouldBe(
            ["PATCH /api/v1/workspaces/{workspaceId:guid}/ 403", "GET /api/v1/workspaces/{workspaceId:guid}/members/ 200"]);
        requests.ShouldAllBe(r => r.GetProperty("apiToken").Text("name") == "Robot" && r.GetProperty("person").Id() == place.OwnerPerson.Id);
        requests[1].GetProperty("durationMs").GetInt32().ShouldBeInRange(0, 10_000);
    }

    [Fact]
    public async Task Of_a_person_in_the_browser_only_what_can_change_something_is_recorded()
    {
        var place = await host.NewPlaceAsync();

        await place.Owner.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.PatchAsync("", version: 1, new { name = "Acme" }).ShouldBeAsync(HttpStatusCode.OK);

        var requests = await RequestsAsync(place, $"person={place.OwnerPerson.Id}");
        requests.Select(r => $"{r.Text("method")} {r.Text("route")}").ShouldBe(
            ["PATCH /api/v1/workspaces/{workspaceId:guid}/", "POST /api/v1/workspaces"]);
        requests.ShouldAllBe(r => r.GetProperty("apiToken").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task What_people_write_and_who_they_are_to_the_server_is_never_stored()
    {
        var place = await host.NewPlaceAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "read", "admin");
        var client = place.With(token);
        client.DefaultRequestHeaders.Add("Cookie", "canary=canary-cookie");
        client.DefaultRequestHeaders.Add("X-GoPimi-CSRF", "1");
        client.DefaultRequestHeaders.Add("X-Canary", "canary-header");

        await client.GetAsync("members?after=canary-query").ShouldBeAsync(HttpStatusCode.BadRequest);
        await client.PatchAsync("", version: 1, new { name = "canary-body" }).ShouldBeAsync(HttpStatusCode.OK);
        await client.DeleteAsync($"members/{Guid.NewGuid()}?canary=1").ShouldBeAsync(HttpStatusCode.NotFound);

        await Writer.FlushAsync(CancellationToken.None);
        var stored = await host.ReadAsync<string>(
            "select string_agg(r::text, ' ') from platform.request_log r where workspace_id = @Id", new { place.Id });
        stored.ShouldContain("/members/{accountId:guid}");
        stored.ShouldNotContain("canary");
        stored.ShouldNotContain(token);
        stored.ShouldNotContain(place.OwnerPerson.Session);
    }

    [Fact]
    public async Task Strangers_leave_nothing_in_a_log_that_is_not_theirs()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var token = await other.NewTokenAsync(other.OwnerPerson, "read", "write", "admin");

        await place.With(token).PatchAsync("", version: 1, new { name = "Mine" }).ShouldBeAsync(HttpStatusCode.NotFound);
        await host.Client(place.Url).PostAsJsonAsync("members", new { }).ShouldBeAsync(HttpStatusCode.Unauthorized);

        (await RequestsAsync(place)).Select(r => r.Text("route")).ShouldBe(["/api/v1/workspaces"]);
    }

    [Fact]
    public async Task An_owner_sees_the_requests_of_the_own_workspace_and_a_member_none()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        await other.Owner.PatchAsync("", version: 1, new { name = "Other" }).ShouldBeAsync(HttpStatusCode.OK);
        var member = await place.JoinAsync();

        (await RequestsAsync(place)).ShouldAllBe(r => r.GetProperty("person").Id() == place.OwnerPerson.Id);
        await place.As(member).GetAsync("api-requests").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await place.As(other.OwnerPerson).GetAsync("api-requests").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_pages_follow_on()
    {
        var place = await host.NewPlaceAsync();
        await FillAsync(place, 250);

        var all = new List<JsonElement>();
        var url = "api-requests?limit=100";
        do
        {
            var page = await place.Owner.GetAsync(url).ShouldBeAsync(HttpStatusCode.OK);
            all.AddRange(page.GetProperty("items").EnumerateArray());
            url = page.GetProperty("next").GetString() is { } next ? $"api-requests?limit=100&after={next}" : "";
        }
        while (url.Length > 0);

        all.Count.ShouldBe(251);
        all.Select(r => r.Id()).ShouldBeUnique();
        var milliseconds = all.Select(r => r.Text("occurredAt")[..23]).ToList();
        milliseconds.ShouldBe(milliseconds.OrderDescending(StringComparer.Ordinal));
        (await RequestsAsync(place, "status=4xx")).Count.ShouldBe(50);
        (await RequestsAsync(place, "status=5xx")).Count.ShouldBe(0);
        var from = all[9].Text("occurredAt");
        (await RequestsAsync(place, $"from={Uri.EscapeDataString(from)}")).Count.ShouldBe(10);
        (await RequestsAsync(place, $"to={Uri.EscapeDataString(from)}")).Count.ShouldBe(100);
    }

    [Theory]
    [InlineData("status=9xx")]
    [InlineData("status=")]
    [InlineData("token=x")]
    [InlineData("from=yesterday")]
    [InlineData("after=x")]
    [InlineData("limit=0")]
    public async Task What_cannot_be_asked_is_a_400(string query)
    {
        using var response = await (await host.NewPlaceAsync()).Owner.GetAsync($"api-requests?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("everything", "_pkey")]
    [InlineData("token", "workspace_id_api_token_id_id")]
    [InlineData("account", "workspace_id_account_id_id")]
    [InlineData("failed", "workspace_id_status_class_id")]
    public async Task Every_list_is_served_by_its_index(string list, string index)
    {
        var place = await host.NewPlaceAsync();
        await FillAsync(place, 20_000);
        await host.WriteAsync("analyze platform.request_log");

        var plan = await QueryPlan.OfAsync(
            host.Services.GetRequiredService<NpgsqlDataSource>(),
            place.Id,
            list switch
            {
                "token" => RequestRecords.OfToken,
                "account" => RequestRecords.OfAccount,
                "failed" => RequestRecords.Failed,
                _ => RequestRecords.Everything,
            },
            new(StringComparer.Ordinal)
            {
                ["ApiTokenId"] = list == "token" ? $"'{Rare}'" : "null",
                ["AccountId"] = list == "account" ? $"'{Rare}'" : "null",
                ["StatusClass"] = list == "failed" ? "4" : "null",
                ["From"] = $"'{Guid.Empty}'",
                ["Before"] = "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                ["Take"] = "51",
            },
            RequestRecords.Setting);

        // A day's index is named after its table and columns.
        plan.Nodes.ShouldContain(n => n.Index != null && n.Index.Contains(index, StringComparison.Ordinal), plan.ToString());
        plan.Nodes.ShouldNotContain(n => n.Type == "Sort", plan.ToString());
        plan.Nodes.Sum(n => n.Table is null ? 0 : n.RowsTouched).ShouldBeLessThan(110, plan.ToString());
    }

    [Fact]
    public async Task What_finds_no_room_is_counted_and_what_found_some_is_written()
    {
        var place = await host.NewPlaceAsync();
        using var writer = new RequestLogWriter(
            host.Services.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System, NullLogger<RequestLogWriter>.Instance);
        var record = new RequestRecord(place.Id, DateTimeOffset.UtcNow, Guid.NewGuid(), Guid.NewGuid(), "GET", "/api/v1/x", 200, 1, "203.0.113.7");

        var taken = Enumerable.Range(0, RequestLogWriter.Capacity + 123).Count(_ => writer.TryAdd(record));
        await writer.FlushAsync(CancellationToken.None);

        (taken, writer.Lost).ShouldBe((RequestLogWriter.Capacity, 123));
        (await CountAsync(place)).ShouldBe(RequestLogWriter.Capacity + 1);
    }

    [Fact]
    public async Task A_stop_writes_what_waits()
    {
        var place = await host.NewPlaceAsync();
        using var writer = new RequestLogWriter(
            host.Services.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System, NullLogger<RequestLogWriter>.Instance);
        await writer.StartAsync(CancellationToken.None);
        for (var i = 0; i < 700; i++)
            writer.TryAdd(new RequestRecord(place.Id, DateTimeOffset.UtcNow, Guid.NewGuid(), Guid.NewGuid(), "GET", "/api/v1/x", 200, 1, null));

        await writer.StopAsync(CancellationToken.None);

        (await CountAsync(place)).ShouldBe(701);
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_does_not_hold_up_the_next()
    {
        var place = await host.NewPlaceAsync();
        using var writer = new RequestLogWriter(
            host.Services.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System, NullLogger<RequestLogWriter>.Instance);
        var record = new RequestRecord(place.Id, DateTimeOffset.UtcNow, Guid.NewGuid(), Guid.NewGuid(), "GET", "/api/v1/x", 200, 1, "no address");
        writer.TryAdd(record);
        await writer.FlushAsync(CancellationToken.None);
        writer.TryAdd(record with { Ip = null });
        await writer.FlushAsync(CancellationToken.None);

        writer.Lost.ShouldBe(1);
        (await CountAsync(place)).ShouldBe(2);
    }

    [Fact]
    public async Task The_apps_role_cannot_change_the_log_and_reaches_no_day_of_it_straight()
    {
        await using var connection = await host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await connection.ExecuteAsync("select set_config('app.workspace_id', @Id, false)", new { Id = Guid.Empty.ToString() });
        string[] statements =
        [
            "update platform.request_log set status = 200",
            "delete from platform.request_log",
            $"select * from platform.request_log_{DateTime.UtcNow:yyyyMMdd}",
            $"drop table platform.request_log_{DateTime.UtcNow:yyyyMMdd}",
        ];

        foreach (var sql in statements)
            (await Should.ThrowAsync<PostgresException>(() => connection.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        await connection.ExecuteAsync("reset app.workspace_id");
    }

    static readonly Guid Rare = new("00000000-0000-7000-8000-000000000001");

    // One in five failed, one in a hundred by one token, everything within today.
    async Task FillAsync(Place place, int count)
    {
        await Writer.FlushAsync(CancellationToken.None);
        var now = DateTimeOffset.UtcNow;
        for (var i = 0; i < count; i++)
        {
            Writer.TryAdd(new RequestRecord(
                place.Id, now.AddMilliseconds(i - count), i % 100 == 0 ? Rare : place.OwnerPerson.Id, i % 100 == 0 ? Rare : Guid.NewGuid(), "GET", "/api/v1/x",
                i % 5 == 0 ? 404 : 200, 3, "203.0.113.7"));
        }

        await Writer.FlushAsync(CancellationToken.None);
    }

    async Task<int> CountAsync(Place place)
    {
        await Writer.FlushAsync(CancellationToken.None);
        return await host.ReadAsync<int>("select count(*)::int from platform.request_log where workspace_id = @Id", new { place.Id });
    }

    async Task<IReadOnlyList<JsonElement>> RequestsAsync(Place place, string query = "")
    {
        await Writer.FlushAsync(CancellationToken.None);
        var page = await place.Owner.GetAsync($"api-requests?limit=100&{query}").ShouldBeAsync(HttpStatusCode.OK);
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
