using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class TransferOwnershipTests(WorkspacesHost host)
{
    static Task<HttpResponseMessage> TransferAsync(HttpClient client, Guid toAccountId, string? thenRole = "member") =>
        client.PostAsJsonAsync("ownership-transfer", new { toAccountId, thenRole });

    Task<int> OwnersAsync(Place place) => host.ReadAsync<int>(
        "select count(*)::int from workspaces.member where workspace_id = @Id and role = 'owner' and status = 'active'", new { place.Id });

    [Fact]
    public async Task The_other_is_owner_and_oneself_a_member_at_once()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await TransferAsync(place.Owner, member.Id).ShouldBeAsync(HttpStatusCode.NoContent);

        await place.As(member).PatchAsync("", version: 1, new { name = "Ours" }).ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.PatchAsync("", version: 2, new { name = "Mine" }).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        (await host.PublishedAsync<MemberChanged>(place.Id)).TakeLast(2).Select(e => (e.AccountId, e.Role, e.Version))
            .ShouldBe([(member.Id, "owner", 2), (place.OwnerPerson.Id, "member", 2)]);
    }

    [Fact]
    public async Task One_may_stay_an_owner_beside_the_new_one()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await TransferAsync(place.Owner, member.Id, "owner").ShouldBeAsync(HttpStatusCode.NoContent);

        (await OwnersAsync(place)).ShouldBe(2);
    }

    [Fact]
    public async Task It_asks_for_a_fresh_proof_and_for_an_owner()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        await TransferAsync(place.As(member), member.Id).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await host.WriteAsync("update workspaces.session set proved_at = now() - interval '11 minutes' where account_id = @Id", new { place.OwnerPerson.Id });

        await TransferAsync(place.Owner, member.Id).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "step_up.required");

        (await OwnersAsync(place)).ShouldBe(1);
    }

    [Fact]
    public async Task It_goes_to_another_active_member_only()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var invited = (await place.Owner.PostAsJsonAsync("members", new { email = WorkspacesHost.NewEmail(), role = "member" })
            .ShouldBeAsync(HttpStatusCode.Created)).Id("accountId");

        await TransferAsync(place.Owner, other.OwnerPerson.Id).ShouldBeProblemAsync(HttpStatusCode.NotFound, "member.not_found");
        await TransferAsync(place.Owner, place.OwnerPerson.Id).ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.owner_already");
        await TransferAsync(place.Owner, invited).ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.not_joined");
        await TransferAsync(place.Owner, invited, "king").ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task Of_64_transfers_demotions_and_departures_at_once_an_owner_is_left()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        List<Person> owners = [place.OwnerPerson];
        for (var i = 0; i < 7; i++)
            owners.Add(await place.JoinAsync("owner"));

        var answers = await Task.WhenAll(
            from actor in owners
            from target in owners.Select((person, n) => (Person: person, N: n))
            select (target.N % 3) switch
            {
                0 => TransferAsync(place.As(actor), target.Person.Id),
                1 => place.As(actor).PatchAsJsonAsync($"members/{target.Person.Id}", new { role = "member" }),
                _ => place.As(actor).DeleteAsync($"members/{target.Person.Id}"),
            });

        answers.Length.ShouldBe(64);
        answers.ShouldAllBe(a => (int)a.StatusCode < 500);
        (await OwnersAsync(place)).ShouldBeGreaterThanOrEqualTo(1);
    }
}
