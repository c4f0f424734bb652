namespace GoPimi.Workspaces.Tests.ApiTokens;

public sealed class RevokeApiTokenTests(WorkspacesHost host)
{
    static async Task<(Guid Id, string Token)> NewAsync(Place place, Person person)
    {
        var made = await place.As(person).PostAsJsonAsync("api-tokens", new { name = "Script", scopes = new[] { "read" } }).ShouldBeAsync(HttpStatusCode.Created);
        return (made.Id(), made.Text("token"));
    }

    [Fact]
    public async Task A_revoked_token_is_dead_at_once()
    {
        var place = await host.NewPlaceAsync();
        var (id, token) = await NewAsync(place, place.OwnerPerson);
        await place.With(token).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);

        await place.Owner.DeleteAsync($"api-tokens/{id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await place.With(token).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        await place.Owner.DeleteAsync($"api-tokens/{id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "api_token.not_found");
    }

    [Fact]
    public async Task A_member_ends_the_own_tokens_and_an_owner_anybodys()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var member = await place.JoinAsync();
        var (owners, _) = await NewAsync(place, place.OwnerPerson);
        var (members, token) = await NewAsync(place, member);

        await place.As(member).DeleteAsync($"api-tokens/{owners}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "api_token.not_found");
        await other.Owner.DeleteAsync($"api-tokens/{members}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "api_token.not_found");
        await place.With(token).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.DeleteAsync($"api-tokens/{members}").ShouldBeAsync(HttpStatusCode.NoContent);
    }
}
