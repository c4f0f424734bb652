using GoPimi.Workspaces.ApiTokens;

namespace GoPimi.Workspaces.Tests.ApiTokens;

public sealed class ListApiTokensTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_member_sees_the_own_tokens_and_an_owner_all_of_the_workspace()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var member = await place.JoinAsync();
        await place.NewTokenAsync(place.OwnerPerson, "read");
        await place.NewTokenAsync(member, "read");
        await other.NewTokenAsync(other.OwnerPerson, "read");

        var own = await place.As(member).GetAsync("api-tokens").ShouldBeAsync(HttpStatusCode.OK);
        var all = await place.Owner.GetAsync("api-tokens").ShouldBeAsync(HttpStatusCode.OK);

        own.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("createdBy").Id("accountId").ShouldBe(member.Id);
        all.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("createdBy").Text("name")).ShouldBe(["Olive Owner", "Max Member"]);
    }

    [Fact]
    public async Task Tokens_come_in_pages()
    {
        var place = await host.NewPlaceAsync();
        for (var i = 0; i < 3; i++)
            await place.NewTokenAsync(place.OwnerPerson, "read");

        var first = await place.Owner.GetAsync("api-tokens?limit=2").ShouldBeAsync(HttpStatusCode.OK);
        var second = await place.Owner.GetAsync($"api-tokens?limit=2&after={first.Text("next")}").ShouldBeAsync(HttpStatusCode.OK);

        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("items").GetArrayLength().ShouldBe(1);
        second.GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task The_lists_are_served_by_their_indexes()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        var people = new[] { await place.JoinAsync(), await place.JoinAsync(), await place.JoinAsync() };
        await host.WriteAsync(
            """
            insert into workspaces.api_token (workspace_id, id, account_id, name, hash, prefix, scopes)
            select @Place, gen_random_uuid(), p, 'x', sha256((p::text || n)::bytea), 'gpm', array['read']
            from unnest(@People) p, generate_series(1, 2000) n;
            analyze workspaces.api_token
            """,
            new { Place = place.Id, People = people.Select(p => p.Id).ToArray() });

        var args = new { AccountId = people[0].Id, After = Guid.Empty, Take = 51 };
        (await host.ExplainAsync(place.Id, ListApiTokens.Handler.FindOwn, args)).ShouldContain("api_token_person");
        var all = await host.ExplainAsync(place.Id, ListApiTokens.Handler.FindAll, args);
        all.ShouldContain("api_token_pkey");
        all.ShouldNotContain("Sort");
    }
}
