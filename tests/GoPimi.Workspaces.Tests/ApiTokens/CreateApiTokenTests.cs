namespace GoPimi.Workspaces.Tests.ApiTokens;

public sealed class CreateApiTokenTests(WorkspacesHost host)
{
    static Task<HttpResponseMessage> CreateAsync(HttpClient client, string[]? scopes, string? name = "Script", string? expiresAt = null) =>
        client.PostAsJsonAsync("api-tokens", expiresAt is null ? new { name, scopes } : (object)new { name, scopes, expiresAt });

    [Fact]
    public async Task A_token_is_shown_once_and_opens_the_workspace()
    {
        var place = await host.NewPlaceAsync();

        var made = await CreateAsync(place.Owner, ["write", "read", "read"]).ShouldBeAsync(HttpStatusCode.Created);

        made.Text("token").ShouldStartWith(made.Text("prefix"));
        made.GetProperty("scopes").ToString().ShouldBe("""["read","write"]""");
        await place.With(made.Text("token")).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        (await place.Owner.GetAsync("api-tokens").ShouldBeAsync(HttpStatusCode.OK)).ToString().ShouldNotContain(made.Text("token"));
    }

    [Fact]
    public async Task A_token_does_what_its_scopes_say_and_no_more()
    {
        var place = await host.NewPlaceAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "write");

        var problem = await place.With(token).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "token.scope");
        problem.Text("detail").ShouldContain("read");
    }

    [Fact]
    public async Task A_token_loses_what_its_person_loses()
    {
        var place = await host.NewPlaceAsync();
        var second = await place.JoinAsync("owner");
        var token = await place.NewTokenAsync(second, "read", "admin");
        await place.With(token).PatchAsync("", version: 1, new { name = "Ours" }).ShouldBeAsync(HttpStatusCode.OK);

        await place.Owner.PatchAsJsonAsync($"members/{second.Id}", new { role = "member" }).ShouldBeAsync(HttpStatusCode.OK);

        await place.With(token).PatchAsync("", version: 2, new { name = "Mine" }).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await place.With(token).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_of_one_workspace_is_a_stranger_in_another_of_the_same_person()
    {
        var place = await host.NewPlaceAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "read");
        var other = await place.OwnerPerson.Client("/api/v1/")
            .PostAsJsonAsync("workspaces", new { name = "Other", slug = $"o{Guid.NewGuid():N}"[..20], timeZone = "UTC" }).ShouldBeAsync(HttpStatusCode.Created);

        await place.With(token).GetAsync($"/api/v1/workspaces/{other.Id()}/members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    [Fact]
    public async Task A_token_ends_when_it_expires()
    {
        var place = await host.NewPlaceAsync();
        var made = await CreateAsync(place.Owner, ["read"], expiresAt: DateTimeOffset.UtcNow.AddDays(1).ToString("O")).ShouldBeAsync(HttpStatusCode.Created);
        await place.With(made.Text("token")).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);

        await host.WriteAsync("update workspaces.api_token set expires_at = now() where id = @Id", new { Id = made.Id() });

        await place.With(made.Text("token")).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task Use_is_noted_once_a_minute()
    {
        var place = await host.NewPlaceAsync();
        var made = await CreateAsync(place.Owner, ["read"]).ShouldBeAsync(HttpStatusCode.Created);
        var client = place.With(made.Text("token"));
        Task<DateTime> Used() => host.ReadAsync<DateTime>("select last_used_at from workspaces.api_token where id = @Id", new { Id = made.Id() });

        await client.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        var first = await Used();
        await client.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        (await Used()).ShouldBe(first);

        await host.WriteAsync("update workspaces.api_token set last_used_at = now() - interval '61 seconds' where id = @Id", new { Id = made.Id() });
        var aged = await Used();
        await client.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        (await Used()).ShouldBeGreaterThan(aged.AddSeconds(60));
    }

    [Fact]
    public async Task A_repeated_request_makes_no_second_token_and_shows_the_first_no_more()
    {
        var place = await host.NewPlaceAsync();
        var client = place.Owner;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "one-token");
        await CreateAsync(client, ["read"]).ShouldBeAsync(HttpStatusCode.Created);

        await CreateAsync(client, ["read"]).ShouldBeProblemAsync(HttpStatusCode.Conflict, "api_token.shown_once");

        (await host.ReadAsync<int>("select count(*)::int from workspaces.api_token where workspace_id = @Id", new { place.Id })).ShouldBe(1);
    }

    [Fact]
    public async Task A_member_makes_tokens_but_none_that_administers()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await CreateAsync(place.As(member), ["read"]).ShouldBeAsync(HttpStatusCode.Created);
        await CreateAsync(place.As(member), ["read", "admin"]).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
    }

    [Fact]
    public async Task A_token_makes_no_tokens()
    {
        var place = await host.NewPlaceAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "read", "write", "admin");

        await CreateAsync(place.With(token), ["read"]).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session.required");
    }

    [Theory]
    [InlineData("Script", new string[0], null)]
    [InlineData("Script", new[] { "everything" }, null)]
    [InlineData("", new[] { "read" }, null)]
    [InlineData("Script", new[] { "read" }, "2001-01-01T00:00:00Z")]
    public async Task What_cannot_be_right_is_a_400(string name, string[] scopes, string? expiresAt) =>
        await CreateAsync((await host.NewPlaceAsync()).Owner, scopes, name, expiresAt).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"Script","scopes":[null]}""")]
    [InlineData("""{"name":"Script","scopes":["read"],"expiresAt":"soon"}""")]
    public async Task A_body_that_cannot_be_read_is_a_400(string json)
    {
        var place = await host.NewPlaceAsync();

        using var response = await place.Owner.PostAsync("api-tokens", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }
}
