using System.Net;
using GoPimi.Testing;

namespace GoPimi.Billing.Tests.Plans;

public sealed class GetPlanTests(BillingHost host)
{
    [Fact]
    public async Task Any_member_sees_the_plan_with_its_limits_and_the_use_of_them()
    {
        var workspace = host.NewWorkspace();
        var now = DateTimeOffset.UtcNow;
        await workspace.HearAsync(
            workspace.Created(), workspace.Member(workspace.OwnerId), workspace.Member(workspace.MemberId),
            workspace.Opened(now), workspace.Opened(now));

        var plan = await workspace.Member.GetAsync("plan").ShouldBeAsync(HttpStatusCode.OK);

        plan.Text("code").ShouldBe("free");
        plan.Text("name").ShouldBe("Free");
        plan.GetProperty("limits").GetProperty("agents").GetInt32().ShouldBe(3);
        plan.GetProperty("limits").GetProperty("ticketsPerMonth").GetInt32().ShouldBe(1000);
        plan.GetProperty("usage").GetProperty("agents").GetInt32().ShouldBe(2);
        plan.GetProperty("usage").GetProperty("tickets").GetInt32().ShouldBe(2);
        plan.GetProperty("usage").Text("month").ShouldBe($"{now.Year}-{now.Month:00}");
    }

    [Fact]
    public async Task Before_its_creation_is_heard_of_a_workspace_shows_the_free_plan_unused()
    {
        var plan = await host.NewWorkspace().Owner.GetAsync("plan").ShouldBeAsync(HttpStatusCode.OK);

        plan.Text("code").ShouldBe("free");
        plan.GetProperty("usage").GetProperty("tickets").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_plan_of_another_workspace_is_not_found()
    {
        var stranger = host.NewWorkspace();
        var workspace = host.NewWorkspace();

        await stranger.Owner.GetAsync($"{workspace.Url}plan").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await workspace.Anonymous.GetAsync("plan").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task A_token_needs_the_scope_read()
    {
        var workspace = host.NewWorkspace();

        await workspace.As(workspace.OwnerId, "owner", "write").GetAsync("plan")
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "token.scope");
    }
}
