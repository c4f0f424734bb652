namespace GoPimi.Workspaces.Tests.Workspaces;

public sealed class GetWorkspaceTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_member_sees_the_workspace_and_what_an_owner_could_change()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        var seen = await place.As(member).GetAsync("").ShouldBeAsync(HttpStatusCode.OK);
        var owned = await place.Owner.GetAsync("").ShouldBeAsync(HttpStatusCode.OK);

        (seen.Text("name"), seen.Text("timeZone"), seen.Id()).ShouldBe(("Acme", "Europe/Berlin", place.Id));
        Rights(seen).ShouldBe("leave manageTokens replayMails");
        Rights(owned).ShouldBe("edit leave manageMembers transferOwnership manageTokens useAdminScope changePlan editMailboxes replayMails manageWebhooks readAuditLog readApiLog");
        var mine = (await member.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("workspaces")[0];
        Rights(mine).ShouldBe(Rights(seen));
    }

    [Fact]
    public async Task A_token_can_do_what_its_scopes_and_its_person_can()
    {
        var place = await host.NewPlaceAsync();

        var reading = await place.With(await place.NewTokenAsync(place.OwnerPerson, "read")).GetAsync("").ShouldBeAsync(HttpStatusCode.OK);
        var full = await place.With(await place.NewTokenAsync(place.OwnerPerson, "read", "admin")).GetAsync("").ShouldBeAsync(HttpStatusCode.OK);

        Rights(reading).ShouldBe("");
        Rights(full).ShouldBe("edit manageMembers transferOwnership useAdminScope changePlan editMailboxes manageWebhooks readAuditLog readApiLog");
    }

    static string Rights(System.Text.Json.JsonElement json) =>
        string.Join(' ', json.GetProperty("can").EnumerateObject().Where(right => right.Value.GetBoolean()).Select(right => right.Name));

    [Fact]
    public async Task A_stranger_sees_nothing()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());

        await place.As(other.OwnerPerson).GetAsync("").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }
}
