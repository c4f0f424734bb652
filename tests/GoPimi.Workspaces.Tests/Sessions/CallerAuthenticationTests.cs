using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace GoPimi.Workspaces.Tests.Sessions;

public sealed class CallerAuthenticationTests(WorkspacesHost host)
{
    [Theory]
    [InlineData("expires_at = now() - interval '1 second'")]
    [InlineData("last_seen_at = now() - interval '7 days 1 second'")]
    public async Task A_session_ends_after_thirty_days_or_seven_idle_ones(string later)
    {
        var person = await host.NewPersonAsync();
        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);

        await host.WriteAsync($"update workspaces.session set {later} where account_id = @Id", new { person.Id });

        await person.Client("/api/v1/").GetAsync("me").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task Use_keeps_a_session_alive_and_is_noted_once_in_ten_minutes()
    {
        var person = await host.NewPersonAsync();
        Task<DateTime> Seen() => host.ReadAsync<DateTime>("select last_seen_at from workspaces.session where account_id = @Id", new { person.Id });
        Task Age(string by) => host.WriteAsync($"update workspaces.session set last_seen_at = now() - interval '{by}' where account_id = @Id", new { person.Id });

        await Age("9 minutes");
        var before = await Seen();
        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
        (await Seen()).ShouldBe(before);

        await Age("6 days");
        before = await Seen();
        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
        (await Seen()).ShouldBeGreaterThan(before.AddDays(5));
    }

    [Fact]
    public async Task A_removed_member_is_a_stranger_at_the_next_request()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        await place.As(member).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);

        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await place.As(member).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await member.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stranger_cannot_tell_a_foreign_workspace_from_none()
    {
        var place = await host.NewPlaceAsync();
        var stranger = await host.NewPersonAsync();

        var foreign = await place.As(stranger).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        var none = await stranger.Client($"/api/v1/workspaces/{Guid.CreateVersion7()}/").GetAsync("members")
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");

        foreign.Text("detail").ShouldBe(none.Text("detail"));
    }

    [Fact]
    public async Task A_token_or_session_in_the_address_is_nobody()
    {
        var place = await host.NewPlaceAsync();
        var token = await place.NewTokenAsync(place.OwnerPerson, "read");

        foreach (var name in (string[])["token", "access_token", "api_key"])
            await host.Client(place.Url).GetAsync($"members?{name}={token}").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        await host.Client(place.Url).GetAsync($"members?gopimi={place.OwnerPerson.Session}")
            .ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer gpm_live_00000000000000000000000000000000000000")]
    [InlineData("Bearer \u00FF\u00FE")]
    [InlineData("Basic Z3BtOmxpdmU=")]
    public async Task What_is_no_token_of_ours_is_nobody(string header)
    {
        var place = await host.NewPlaceAsync();
        var client = host.Client(place.Url);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        await client.GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task A_bearer_token_wins_over_a_cookie()
    {
        var place = await host.NewPlaceAsync();
        var client = place.Owner;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer gpm_live_wrong");

        await client.GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task The_directory_knows_active_members_only()
    {
        var place = await host.NewPlaceAsync();
        var (member, stranger) = (await place.JoinAsync(), await host.NewPersonAsync());
        await using var scope = host.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<IMembershipDirectory>();

        (await directory.IsMemberAsync(place.Id, member.Id, CancellationToken.None)).ShouldBeTrue();
        (await directory.IsMemberAsync(place.Id, stranger.Id, CancellationToken.None)).ShouldBeFalse();
        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);
        (await directory.IsMemberAsync(place.Id, member.Id, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public void Outside_development_the_cookie_is_bound_to_this_host_over_TLS()
    {
        var http = new DefaultHttpContext();
        var cookie = new SessionCookie(new HostingEnvironment { EnvironmentName = Environments.Production });

        cookie.Write(http.Response, "secret");

        http.Response.Headers.SetCookie.ToString()
            .ShouldBe("__Host-gopimi=secret; max-age=2592000; path=/; secure; samesite=lax; httponly");
    }

    [Fact]
    public async Task Sessions_and_tokens_are_found_by_an_index()
    {
        var place = await host.NewPlaceAsync();
        await host.WriteAsync(
            """
            insert into workspaces.session (id, account_id, hash, expires_at)
            select gen_random_uuid(), @Id, sha256(n::text::bytea), now() + interval '1 day' from generate_series(1, 3000) n;
            insert into workspaces.api_token (workspace_id, id, account_id, name, hash, prefix, scopes)
            select @Place, gen_random_uuid(), @Id, 'x', sha256(n::text::bytea), 'gpm', array['read'] from generate_series(1, 3000) n;
            analyze workspaces.session;
            analyze workspaces.api_token
            """,
            new { place.OwnerPerson.Id, Place = place.Id });
        var hash = new byte[32];

        (await host.ExplainAsync(place.Id, "select account_id from workspaces.session where hash = @hash", new { hash })).ShouldContain("session_hash_key");
        (await host.ExplainAsync(place.Id, "select account_id from workspaces.api_token where hash = @hash", new { hash })).ShouldContain("api_token_hash");
    }
}
