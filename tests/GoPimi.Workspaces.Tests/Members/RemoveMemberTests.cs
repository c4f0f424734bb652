using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class RemoveMemberTests(WorkspacesHost host)
{
    [Fact]
    public async Task Who_is_removed_loses_the_tokens_here_for_good()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        var token = await place.NewTokenAsync(member, "read");
        await place.With(token).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);

        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await place.With(token).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        await place.Owner.PostAsJsonAsync("members", new { email = member.Email, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);
        await place.With(token).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task The_other_modules_hear_that_somebody_left()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        (await host.PublishedAsync<MemberChanged>(place.Id))[^1]
            .ShouldBe(new MemberChanged(place.Id, member.Id, member.Name, member.Email, "member", Active: false, Version: 2));
        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "member.not_found");
    }

    [Fact]
    public async Task The_last_owner_cannot_leave()
    {
        var place = await host.NewPlaceAsync();
        await place.JoinAsync();

        await place.Owner.DeleteAsync($"members/{place.OwnerPerson.Id}").ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.last_owner");
    }

    [Fact]
    public async Task Owners_who_remove_each_other_at_once_leave_one()
    {
        var place = await host.NewPlaceAsync();
        var second = await place.JoinAsync("owner");

        var answers = await Task.WhenAll(
            place.Owner.DeleteAsync($"members/{second.Id}"),
            place.As(second).DeleteAsync($"members/{place.OwnerPerson.Id}"));

        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        (await host.ReadAsync<int>(
            "select count(*)::int from workspaces.member where workspace_id = @Id and role = 'owner' and status = 'active'", new { place.Id })).ShouldBe(1);
    }

    [Fact]
    public async Task A_place_that_became_free_can_be_given_again()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        await place.JoinAsync();
        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await place.JoinAsync();
    }

    [Fact]
    public async Task A_stranger_and_a_member_remove_nobody()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var member = await place.JoinAsync();

        await place.As(member).DeleteAsync($"members/{place.OwnerPerson.Id}").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await place.As(other.OwnerPerson).DeleteAsync($"members/{member.Id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await other.Owner.DeleteAsync($"members/{member.Id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "member.not_found");
        await place.As(member).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_open_work_goes_to_the_member_named()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await place.Owner.DeleteAsync($"members/{member.Id}?reassignTo={place.OwnerPerson.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        (await host.PublishedAsync<MemberChanged>(place.Id))[^1].ReassignTo.ShouldBe(place.OwnerPerson.Id);
    }

    [Fact]
    public async Task Only_another_active_member_takes_the_open_work()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var member = await place.JoinAsync();
        var invited = (await place.Owner.PostAsJsonAsync("members", new { email = WorkspacesHost.NewEmail(), role = "member" })
            .ShouldBeAsync(HttpStatusCode.Created)).Id("accountId");

        foreach (var heir in (Guid[])[member.Id, invited, other.OwnerPerson.Id, Guid.Empty])
            await place.Owner.DeleteAsync($"members/{member.Id}?reassignTo={heir}").ShouldBeProblemAsync(HttpStatusCode.BadRequest, "reassign_to.not_member");

        (await place.Owner.DeleteAsync($"members/{member.Id}?reassignTo=nobody")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await place.As(member).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_removed_is_a_stranger_at_the_next_request()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await place.As(member).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }
}
