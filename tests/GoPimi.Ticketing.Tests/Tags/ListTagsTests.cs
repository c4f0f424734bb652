using System.Net;
using GoPimi.Testing;
using GoPimi.Ticketing.Tags;

namespace GoPimi.Ticketing.Tests.Tags;

public sealed class ListTagsTests(TicketingHost host)
{
    [Fact]
    public async Task Tags_are_listed_with_how_many_tickets_carry_them()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var first = await workspace.Owner.TicketAsync(more: new { tags = new[] { "lamps", "vip" } });
        await workspace.Owner.TicketAsync(more: new { tags = new[] { "lamps" } });

        (await workspace.Owner.GetJsonAsync("tags")).ToString()
            .ShouldBe("""{"items":[{"name":"lamps","count":2},{"name":"vip","count":1}]}""");
        await workspace.Owner.ChangeAsync(first, new { tags = new[] { "bulbs", "Lamps" } });
        (await workspace.Owner.GetJsonAsync("tags")).ToString()
            .ShouldBe("""{"items":[{"name":"bulbs","count":1},{"name":"lamps","count":2}]}""");
    }

    [Fact]
    public async Task Counts_stay_right_under_64_parallel_changes()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        string[][] sets = [["a", "b"], ["b", "a", "c"], [], ["c"]];

        await Parallel.ForEachAsync(Enumerable.Range(0, 64), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, _) =>
        {
            var ticket = await workspace.Owner.TicketAsync($"t{n}", new { tags = sets[n % 4] });
            await workspace.Owner.ChangeAsync(ticket, new { tags = sets[(n + 1) % 4] });
        });

        (await workspace.Owner.GetJsonAsync("tags")).ToString()
            .ShouldBe("""{"items":[{"name":"a","count":32},{"name":"b","count":32},{"name":"c","count":32}]}""");
    }

    [Theory]
    [InlineData("lamps", true)]
    [InlineData("Größe-3.1", true)]
    [InlineData("日本", true)]
    [InlineData("vip customer", true)]
    [InlineData("", false)]
    [InlineData("a,b", false)]
    [InlineData("a  b", false)]
    [InlineData("<b>", false)]
    [InlineData("a\nb", false)]
    public void A_tag_is_a_few_words(string tag, bool valid) => TagName.IsValid(tag).ShouldBe(valid);

    [Fact]
    public async Task More_than_20_tags_are_too_many()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        await workspace.Owner.PatchAsync($"tickets/{ticket.Id()}", 1, new { tags = Enumerable.Range(0, 21).Select(n => $"t{n}") })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
    }
}
