using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class ChangeMemberRoleTests(WorkspacesHost host)
{
    static Task<HttpResponseMessage> ChangeAsync(HttpClient client, Guid accountId, string? role) =>
        client.PatchAsJsonAsync($"members/{accountId}", new { role });

    [Fact]
    public async Task A_member_becomes_an_owner_and_may_act_as_one_at_once()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        var changed = await ChangeAsync(place.Owner, member.Id, "owner").ShouldBeAsync(HttpStatusCode.OK);

        changed.Text("role").ShouldBe("owner");
        await place.As(member).PatchAsync("", version: 1, new { name = "Ours" }).ShouldBeAsync(HttpStatusCode.OK);
        (await host.PublishedAsync<MemberChanged>(place.Id))[^1]
            .ShouldBe(new MemberChanged(place.Id, member.Id, member.Name, member.Email, "owner", Active: true, Version: 2));
    }

    [Fact]
    public async Task The_same_role_again_changes_nothing()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await ChangeAsync(place.Owner, member.Id, "member").ShouldBeAsync(HttpStatusCode.OK);

        (await host.PublishedAsync<MemberChanged>(place.Id)).Count(e => e.AccountId == member.Id).ShouldBe(1);
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        var place = await host.NewPlaceAsync();
        await place.JoinAsync();

        await ChangeAsync(place.Owner, place.OwnerPerson.Id, "member").ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.last_owner");
    }

    [Fact]
    public async Task An_owner_who_has_not_joined_yet_does_not_count()
    {
        var place = await host.NewPlaceAsync();
        await place.Owner.PostAsJsonAsync("members", new { email = WorkspacesHost.NewEmail(), role = "owner" }).ShouldBeAsync(HttpStatusCode.Created);

        await ChangeAsync(place.Owner, place.OwnerPerson.Id, "member").ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.last_owner");
    }

    [Fact]
    public async Task Of_64_demotions_at_once_one_owner_is_left()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        var owners = new List<Person> { place.OwnerPerson };
        for (var i = 0; i < 7; i++)
            owners.Add(await place.JoinAsync("owner"));

        // Everybody demotes everybody.
        var answers = await Task.WhenAll(
            from actor in owners
            from target in owners
            select ChangeAsync(place.As(actor), target.Id, "member"));

        answers.Length.ShouldBe(64);
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Forbidden || a.StatusCode == HttpStatusCode.Conflict);
        (await host.ReadAsync<int>(
            "select count(*)::int from workspaces.member where workspace_id = @Id and role = 'owner' and status = 'active'", new { place.Id })).ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_no_member_here_is_not_found_and_stays_what_he_is_elsewhere()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var elsewhere = await other.JoinAsync();

        await ChangeAsync(place.Owner, elsewhere.Id, "owner").ShouldBeProblemAsync(HttpStatusCode.NotFound, "member.not_found");
        await ChangeAsync(other.As(place.OwnerPerson), elsewhere.Id, "owner").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");

        (await host.ReadAsync<string>("select role from workspaces.member where account_id = @Id", new { elsewhere.Id })).ShouldBe("member");
    }

    [Fact]
    public async Task A_member_changes_no_roles()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await ChangeAsync(place.As(member), member.Id, "owner").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
    }

    [Theory]
    [InlineData("king")]
    [InlineData("")]
    [InlineData("Owner")]
    public async Task There_are_two_roles(string role)
    {
        var place = await host.NewPlaceAsync();

        await ChangeAsync(place.Owner, place.OwnerPerson.Id, role).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
    }
}
