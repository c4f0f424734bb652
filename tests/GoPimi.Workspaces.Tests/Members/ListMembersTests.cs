using GoPimi.Workspaces.Members;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class ListMembersTests(WorkspacesHost host)
{
    [Fact]
    public async Task Members_come_in_pages_in_the_order_of_joining_without_those_who_left()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        var people = new List<Person>();
        for (var i = 0; i < 4; i++)
            people.Add(await place.JoinAsync(name: $"Person {i}"));
        await place.Owner.DeleteAsync($"members/{people[1].Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        var first = await place.Owner.GetAsync("members?limit=2").ShouldBeAsync(HttpStatusCode.OK);
        var second = await place.Owner.GetAsync($"members?limit=2&after={first.Text("next")}").ShouldBeAsync(HttpStatusCode.OK);

        first.GetProperty("items").EnumerateArray().Select(m => m.Text("name")).ShouldBe(["Olive Owner", "Person 0"]);
        second.GetProperty("items").EnumerateArray().Select(m => m.Text("name")).ShouldBe(["Person 2", "Person 3"]);
        second.GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Each_says_what_the_caller_may_do_with_it()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "read");

        (await RightsAsync(place.Owner)).ShouldBe([(false, false), (true, true)]);
        (await RightsAsync(place.As(member))).ShouldBe([(false, false), (false, true)]);
        (await RightsAsync(place.With(token))).ShouldBe([(false, false), (false, false)]);
        await place.Owner.PatchAsJsonAsync($"members/{member.Id}", new { role = "owner" }).ShouldBeAsync(HttpStatusCode.OK);
        (await RightsAsync(place.Owner)).ShouldBe([(true, true), (true, true)]);
    }

    static async Task<List<(bool ChangeRole, bool Remove)>> RightsAsync(HttpClient client) =>
        [.. (await client.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Select(m => m.GetProperty("can")).Select(can => (can.GetProperty("changeRole").GetBoolean(), can.GetProperty("remove").GetBoolean()))];

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=99999999999999")]
    [InlineData("after=%00")]
    [InlineData("after=bnVsbA")]
    public async Task A_page_that_cannot_be_is_a_400(string query)
    {
        var place = await host.NewPlaceAsync();

        using var response = await place.Owner.GetAsync($"members?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_list_is_served_by_its_index()
    {
        var place = await host.NewPlaceAsync();
        await host.WriteAsync(
            """
            with people as (
                insert into workspaces.account (id, email, name, status)
                select gen_random_uuid(), 'crowd-' || n || '-' || @Id || '@example.com', 'x', 'unverified' from generate_series(1, 4000) n
                returning id, email)
            insert into workspaces.member (workspace_id, account_id, name, email, role, status)
            select @Id, id, 'x', email, 'member', 'active' from people;
            analyze workspaces.member
            """,
            new { place.Id });

        var plan = await host.ExplainAsync(place.Id, ListMembers.Handler.Find, new { At = DateTime.UtcNow.AddDays(-1), Id = Guid.Empty, Take = 51 });

        plan.ShouldContain("member_list");
        plan.ShouldContain("ROW(joined_at, account_id) >");
        plan.ShouldNotContain("Sort");
    }
}
