using System.Text.Json;
using GoPimi.BuildingBlocks.Audit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoPimi.Workspaces.Tests.AuditLog;

public sealed class ListAuditEntriesTests(WorkspacesHost host)
{
    static readonly Guid Rare = new("00000000-0000-7000-8000-000000000001");

    [Fact]
    public async Task Filters_narrow_the_list_and_pages_follow_on()
    {
        var place = await host.NewPlaceAsync();
        await FillAsync(place, 250);

        var all = new List<JsonElement>();
        var url = "audit-entries?limit=100";
        do
        {
            var page = await place.Owner.GetAsync(url).ShouldBeAsync(HttpStatusCode.OK);
            all.AddRange(page.GetProperty("items").EnumerateArray());
            url = page.GetProperty("next").GetString() is { } next ? $"audit-entries?limit=100&after={next}" : "";
        }
        while (url.Length > 0);

        all.Count.ShouldBe(251);
        all.Select(e => e.Id()).ShouldBeUnique();
        all.Select(e => e.Text("occurredAt")).ShouldBe(all.Select(e => e.Text("occurredAt")).OrderDescending(StringComparer.Ordinal));
        (await CountAsync(place, $"actor={Rare}")).ShouldBe(3);
        (await CountAsync(place, $"target={Rare}")).ShouldBe(5);
        (await CountAsync(place, $"target={Rare}&actor={Rare}")).ShouldBe(3);
        (await CountAsync(place, "action=rare")).ShouldBe(25);
        (await CountAsync(place, "action=rare.done")).ShouldBe(25);
        (await CountAsync(place, "action=rare.undone")).ShouldBe(0);
        (await CountAsync(place, $"action=rare&actor={Rare}")).ShouldBe(3);
        (await CountAsync(place, "action=workspace.created")).ShouldBe(1);
        var from = Uri.EscapeDataString(all[9].Text("occurredAt"));
        (await CountAsync(place, $"from={from}")).ShouldBe(10);
        (await CountAsync(place, $"from={from}&to={from}")).ShouldBe(0);
    }

    [Fact]
    public async Task An_owner_sees_the_own_workspace_a_member_nothing_and_a_stranger_no_workspace()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        await other.Owner.PatchAsync("", version: 1, new { name = "Other" }).ShouldBeAsync(HttpStatusCode.OK);
        var member = await place.JoinAsync();

        (await place.Owner.GetAsync("audit-entries").ShouldBeAsync(HttpStatusCode.OK)).ToString().ShouldNotContain("Other");
        (await place.Owner.GetAsync($"audit-entries?target={other.Id}").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
        await place.As(member).GetAsync("audit-entries").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await place.As(other.OwnerPerson).GetAsync("audit-entries").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    [Theory]
    [InlineData("action=Member")]
    [InlineData("action=a.b.c")]
    [InlineData("action=%25")]
    [InlineData("actor=me")]
    [InlineData("from=yesterday")]
    [InlineData("after=x")]
    [InlineData("limit=101")]
    public async Task What_cannot_be_asked_is_a_400(string query)
    {
        using var response = await (await host.NewPlaceAsync()).Owner.GetAsync($"audit-entries?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", 1)]
    [InlineData("9999-12-31T23:59:59Z", 0)]
    public async Task Any_time_can_be_asked_for(string from, int count) =>
        (await CountAsync(await host.NewPlaceAsync(), $"from={from}")).ShouldBe(count);

    [Theory]
    [InlineData(AuditEntries.Everything, "audit_entry_pkey", 51)]
    [InlineData(AuditEntries.OfArea, "audit_entry_area", 51)]
    [InlineData(AuditEntries.OfActor, "audit_entry_actor", 30)]
    [InlineData(AuditEntries.OfTarget, "audit_entry_target", 50)]
    public async Task Every_list_is_served_by_its_index(string sql, string index, int rows)
    {
        var place = await host.NewPlaceAsync();
        await FillAsync(place, 3000);
        await host.WriteAsync("analyze platform.audit_entry");

        var plan = await QueryPlan.OfAsync(host.Services.GetRequiredService<NpgsqlDataSource>(), place.Id, sql, new(StringComparer.Ordinal)
        {
            ["ActorId"] = sql == AuditEntries.OfActor ? $"'{Rare}'" : "null",
            ["TargetId"] = $"'{Rare}'",
            ["Area"] = sql == AuditEntries.OfArea ? "'rare'" : "null",
            ["Action"] = "null",
            ["From"] = $"'{Guid.Empty}'",
            ["Before"] = "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
            ["Take"] = "51",
        });

        var scan = plan.Nodes.Where(n => n.Table is not null || n.Index is not null).ToList();
        scan.ShouldContain(n => n.Index == index, plan.ToString());
        scan.Sum(n => n.RowsTouched).ShouldBeLessThanOrEqualTo(rows * 2, plan.ToString());
    }

    Task FillAsync(Place place, int count) => host.WriteAsync(
        """
        insert into platform.audit_entry (workspace_id, id, occurred_at, actor_id, action, target_type, target_id)
        select @Id, uuidv7(make_interval(secs => n - 10000)), now() + make_interval(secs => n - 10000),
            case when n % 100 = 0 then @Rare else @Actor end,
            case when n % 10 = 0 then 'rare.done' else 'often.done' end,
            'thing', case when n % 50 = 0 then @Rare else gen_random_uuid() end
        from generate_series(0, @Count - 1) n
        """,
        new { place.Id, Rare, Actor = place.OwnerPerson.Id, Count = count });

    static async Task<int> CountAsync(Place place, string query) =>
        (await place.Owner.GetAsync($"audit-entries?limit=100&{query}").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength();
}
