using System.Net;
using System.Text.Json;
using GoPimi.Testing;

namespace GoPimi.Billing.Tests.Usage;

public sealed class UsageTests(BillingHost host)
{
    [Fact]
    public async Task A_ticket_counts_once_however_often_it_is_announced()
    {
        var workspace = host.NewWorkspace();
        var opened = workspace.Opened(DateTimeOffset.UtcNow);

        await workspace.HearAsync(opened, opened, opened);

        (await UsageAsync(workspace)).GetProperty("tickets").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Tickets_of_other_months_do_not_count()
    {
        var workspace = host.NewWorkspace();
        var now = DateTime.UtcNow;
        var firstMoment = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);

        await workspace.HearAsync(
            workspace.Opened(firstMoment), workspace.Opened(firstMoment.AddTicks(-10)), workspace.Opened(firstMoment.AddMonths(-3)));

        (await UsageAsync(workspace)).GetProperty("tickets").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_left_does_not_count_whatever_the_order_of_the_news()
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(
            workspace.Member(workspace.OwnerId),
            workspace.Member(workspace.MemberId, active: false, version: 2),
            workspace.Member(workspace.MemberId, active: true, version: 1));

        (await UsageAsync(workspace)).GetProperty("agents").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_back_counts_again()
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(
            workspace.Member(workspace.MemberId),
            workspace.Member(workspace.MemberId, active: false, version: 2),
            workspace.Member(workspace.MemberId, active: true, version: 3));

        (await UsageAsync(workspace)).GetProperty("agents").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Each_workspace_counts_its_own()
    {
        var (one, other) = (host.NewWorkspace(), host.NewWorkspace());

        await one.HearAsync(one.Opened(DateTimeOffset.UtcNow));

        (await UsageAsync(other)).GetProperty("tickets").GetInt32().ShouldBe(0);
    }

    static async Task<JsonElement> UsageAsync(TestWorkspace workspace) =>
        (await workspace.Owner.GetAsync("plan").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("usage");
}
