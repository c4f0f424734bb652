using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Workspaces;

public sealed class ChangeWorkspaceTests(WorkspacesHost host)
{
    [Fact]
    public async Task An_owner_changes_what_is_named_and_nothing_else()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());

        var changed = await place.Owner.PatchAsync("", version: 1, new { name = "Acme Ltd" }).ShouldBeAsync(HttpStatusCode.OK);

        (changed.Text("name"), changed.Text("timeZone"), changed.GetProperty("version").GetInt32()).ShouldBe(("Acme Ltd", "Europe/Berlin", 2));
        var told = (await host.PublishedAsync<WorkspaceChanged>(place.Id)).ShouldHaveSingleItem();
        told.ShouldBe(new WorkspaceChanged(place.Id, changed.Text("slug"), "Acme Ltd", "Europe/Berlin", Version: 2));
        (await other.Owner.GetAsync("").ShouldBeAsync(HttpStatusCode.OK)).Text("name").ShouldBe("Acme");
    }

    [Fact]
    public async Task A_change_of_what_has_changed_meanwhile_is_refused()
    {
        var place = await host.NewPlaceAsync();
        await place.Owner.PatchAsync("", version: 1, new { name = "First" }).ShouldBeAsync(HttpStatusCode.OK);

        await place.Owner.PatchAsync("", version: 1, new { name = "Second" }).ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed, "workspace.stale");
        await place.Owner.PatchAsJsonAsync("", new { name = "Third" }).ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired, "if_match.required");
    }

    [Fact]
    public async Task A_member_changes_nothing()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await place.As(member).PatchAsync("", version: 1, new { name = "Mine" }).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
    }

    [Fact]
    public async Task A_token_needs_the_scope_admin()
    {
        var place = await host.NewPlaceAsync();

        await place.With(await place.NewTokenAsync(place.OwnerPerson, "read", "write")).PatchAsync("", version: 1, new { name = "Mine" })
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "token.scope");
        await place.With(await place.NewTokenAsync(place.OwnerPerson, "admin")).PatchAsync("", version: 1, new { name = "Ours" })
            .ShouldBeAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"timeZone":"Mars/Base"}""")]
    [InlineData("""{"slug":"other"}""")]
    [InlineData("""{"name":"\u0000"}""")]
    public async Task What_cannot_be_right_is_a_400(string json)
    {
        var place = await host.NewPlaceAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, "") { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var response = await place.Owner.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }
}
