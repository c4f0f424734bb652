using GoPimi.Billing.Contracts;

namespace GoPimi.Billing.Tests.Plans;

public sealed class OnWorkspaceCreatedTests(BillingHost host)
{
    [Fact]
    public async Task A_new_workspace_gets_the_free_plan_and_everybody_hears_its_limits()
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(workspace.Created());

        (await workspace.PublishedAsync<PlanLimitsChanged>()).ShouldBe(
            [new PlanLimitsChanged(workspace.Id, "free", "Free", 3, 1000, 1)]);
    }

    [Fact]
    public async Task Hearing_of_it_twice_changes_nothing()
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(workspace.Created(), workspace.Created());

        (await workspace.PublishedAsync<PlanLimitsChanged>()).Count.ShouldBe(1);
    }
}
