using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class LeaveWorkspaceTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_member_leaves_and_is_a_stranger_at_once()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await place.As(member).DeleteAsync("members/me").ShouldBeAsync(HttpStatusCode.NoContent);

        await place.As(member).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        (await host.PublishedAsync<MemberChanged>(place.Id))[^1]
            .ShouldBe(new MemberChanged(place.Id, member.Id, member.Name, member.Email, "member", Active: false, Version: 2));
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        var place = await host.NewPlaceAsync();
        await place.JoinAsync();

        await place.Owner.DeleteAsync("members/me").ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.last_owner");
    }

    [Fact]
    public async Task Of_owners_who_all_leave_at_once_one_stays()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        List<Person> owners = [place.OwnerPerson];
        for (var i = 0; i < 7; i++)
            owners.Add(await place.JoinAsync("owner"));

        var answers = await Task.WhenAll(owners.Select(o => place.As(o).DeleteAsync("members/me")));

        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(7);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(1);
    }

    [Fact]
    public async Task A_program_does_not_leave_for_a_person()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        var token = await place.NewTokenAsync(member, "read", "write");

        await place.With(token).DeleteAsync("members/me").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session.required");
    }
}
