namespace GoPimi.Workspaces.Tests.Limits;

public sealed class OnPlanLimitsChangedTests(WorkspacesHost host)
{
    [Fact]
    public async Task An_older_or_repeated_message_changes_nothing()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 25, version: 2);

        await place.AllowAsync(agents: 1, version: 1);
        await place.AllowAsync(agents: 9, version: 2);

        (await host.ReadAsync<int>("select agents from workspaces.plan_limit where workspace_id = @Id", new { place.Id })).ShouldBe(25);
    }

    [Fact]
    public async Task Those_who_are_in_stay_when_the_plan_shrinks()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await place.AllowAsync(agents: 1);

        await place.As(member).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        var problem = await place.Owner.PostAsJsonAsync("members", new { email = WorkspacesHost.NewEmail(), role = "member" })
            .ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "plan.agents_exceeded");
        problem.Text("detail").ShouldContain("Your plan Team has room for 1 person");
    }
}
