namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class GetMeTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_person_sees_the_own_account_and_workspaces_only()
    {
        var (mine, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var person = await mine.JoinAsync();

        var me = await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);

        me.GetProperty("account").Text("email").ShouldBe(person.Email);
        me.GetProperty("account").Id().ShouldBe(person.Id);
        var workspace = me.GetProperty("workspaces").EnumerateArray().ShouldHaveSingleItem();
        workspace.Id().ShouldBe(mine.Id);
        (workspace.Text("name"), workspace.Text("role"), workspace.Text("timeZone")).ShouldBe(("Acme", "member", "Europe/Berlin"));
        me.ToString().ShouldNotContain(other.Id.ToString());
    }

    [Fact]
    public async Task Nobody_is_signed_in_without_a_session() =>
        await host.Client("/api/v1/").GetAsync("me").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");

    [Fact]
    public async Task An_API_token_is_no_person()
    {
        var place = await host.NewPlaceAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "read", "write", "admin");

        await place.With(token).GetAsync("/api/v1/me").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session.required");
    }
}
