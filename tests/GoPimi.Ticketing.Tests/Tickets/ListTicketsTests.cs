using System.Net;
using GoPimi.Testing;

namespace GoPimi.Ticketing.Tests.Tickets;

public sealed class ListTicketsTests(TicketingHost host)
{
    [Fact]
    public async Task Each_view_holds_what_it_says()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var owner = workspace.Owner;
        await owner.TicketAsync("free");
        await owner.TicketAsync("mine", new { assigneeId = workspace.OwnerId });
        await owner.TicketAsync("other's", new { assigneeId = workspace.MemberId });
        await owner.ChangeAsync(await owner.TicketAsync("solved"), new { status = "solved", assigneeId = workspace.OwnerId });
        await owner.ChangeAsync(await owner.TicketAsync("closed"), new { status = "closed" });
        await owner.ChangeAsync(await owner.TicketAsync("waiting"), new { status = "pending" });

        (await SubjectsAsync(owner, "")).ShouldBe(["waiting", "closed", "solved", "other's", "mine", "free"]);
        (await SubjectsAsync(owner, "view=all")).Length.ShouldBe(6);
        (await SubjectsAsync(owner, "view=open")).ShouldBe(["waiting", "other's", "mine", "free"]);
        (await SubjectsAsync(owner, "view=solved")).ShouldBe(["closed", "solved"]);
        (await SubjectsAsync(owner, "view=mine")).ShouldBe(["mine"]);
        (await SubjectsAsync(owner, "view=unassigned")).ShouldBe(["waiting", "free"]);
        (await SubjectsAsync(workspace.Member, "view=mine")).ShouldBe(["other's"]);
    }

    [Fact]
    public async Task Views_can_be_narrowed_to_a_status_and_to_a_requester()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var owner = workspace.Owner;
        await owner.TicketAsync("carla new", new { assigneeId = workspace.OwnerId });
        await owner.ChangeAsync(await owner.TicketAsync("carla solved"), new { status = "solved" });
        await owner.TicketAsync("dora new", new { requester = new { email = "DORA@customer.example" } });

        (await SubjectsAsync(owner, "status=solved")).ShouldBe(["carla solved"]);
        (await SubjectsAsync(owner, "view=open&status=new")).ShouldBe(["dora new", "carla new"]);
        (await SubjectsAsync(owner, "view=open&status=solved")).ShouldBeEmpty();
        (await SubjectsAsync(owner, "view=mine&status=new")).ShouldBe(["carla new"]);
        (await SubjectsAsync(owner, "view=mine&status=open")).ShouldBeEmpty();
        (await SubjectsAsync(owner, "requester=dora@Customer.example")).ShouldBe(["dora new"]);
        (await SubjectsAsync(owner, "requester=carla@customer.example")).ShouldBe(["carla solved", "carla new"]);
        (await SubjectsAsync(owner, "requester=carla@customer.example&view=mine")).ShouldBe(["carla new"]);
        (await SubjectsAsync(owner, "requester=carla@customer.example&view=unassigned")).ShouldBeEmpty();
        (await SubjectsAsync(owner, "requester=carla@customer.example&status=solved")).ShouldBe(["carla solved"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_or_repeats()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        for (var n = 0; n < 7; n++)
            await workspace.Owner.TicketAsync($"t{n}");

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await workspace.Owner.GetJsonAsync($"tickets?limit=3{(after is null ? "" : $"&after={after}")}");
            page.Items().Length.ShouldBeLessThanOrEqualTo(3);
            seen.AddRange(page.Items().Select(t => t.Text("subject")));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        seen.ShouldBe(["t6", "t5", "t4", "t3", "t2", "t1", "t0"]);
    }

    [Theory]
    [InlineData("view=trash")]
    [InlineData("status=OPEN")]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=ten")]
    [InlineData("after=%25%25")]
    [InlineData("after=bm9wZQ")]
    [InlineData("requester=a%00b")]
    public async Task Bad_filters_are_bad_requests(string query)
    {
        var workspace = host.NewWorkspace();

        await workspace.Owner.GetAsync($"tickets?{query}").ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Counts_say_how_many_each_view_holds()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var owner = workspace.Owner;
        await owner.TicketAsync();
        await owner.TicketAsync(more: new { assigneeId = workspace.OwnerId });
        await owner.ChangeAsync(await owner.TicketAsync(), new { status = "solved" });

        var counts = await owner.GetJsonAsync("tickets/counts");

        counts.ToString().ShouldBe("""{"mine":1,"unassigned":1,"open":2,"all":3}""");
    }

    static async Task<string[]> SubjectsAsync(HttpClient client, string query) =>
        [.. (await client.GetJsonAsync($"tickets?{query}")).Items().Select(t => t.Text("subject"))];
}
