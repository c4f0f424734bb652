using System.Net;
using GoPimi.Testing;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class ListMessagesTests(TicketingHost host)
{
    [Fact]
    public async Task The_newest_come_first_as_a_page_that_reads_forwards()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        for (var n = 1; n <= 4; n++)
            await workspace.Owner.ReplyAsync(ticket.Id(), $"reply {n}");
        var url = $"tickets/{ticket.Id()}/messages?limit=2";

        var newest = await workspace.Owner.GetJsonAsync(url);
        newest.Items().Select(m => m.Text("text")).ShouldBe(["reply 3", "reply 4"]);
        var older = await workspace.Owner.GetJsonAsync($"{url}&after={newest.Text("next")}");
        older.Items().Select(m => m.Text("text")).ShouldBe(["reply 1", "reply 2"]);
        var oldest = await workspace.Owner.GetJsonAsync($"{url}&after={older.Text("next")}");
        oldest.Items().Select(m => m.Text("kind")).ShouldBe(["customer"]);
        oldest.GetProperty("next").GetString().ShouldBeNull();
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1000")]
    [InlineData("after=x")]
    public async Task Bad_pages_are_bad_requests(string query)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        await workspace.Owner.GetAsync($"tickets/{ticket.Id()}/messages?{query}").ShouldBeAsync(HttpStatusCode.BadRequest);
    }
}
