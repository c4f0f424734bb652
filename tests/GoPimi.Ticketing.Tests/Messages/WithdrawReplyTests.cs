using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class WithdrawReplyTests(TicketingHost host)
{
    [Fact]
    public async Task A_withdrawn_reply_was_never_said()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var reply = await workspace.Owner.ReplyAsync(ticket.Id(), status: "solved");

        var withdrawn = await workspace.Owner.DeleteAsync($"tickets/{ticket.Id()}/messages/{reply.Id()}").ShouldBeAsync(HttpStatusCode.OK);
        await workspace.ReplyIsDueAsync(reply.Id());

        withdrawn.GetProperty("delivery").Text("state").ShouldBe("withdrawn");
        withdrawn.Text("text").ShouldBe("Try another bulb.");
        (await workspace.PublishedAsync<ReplyHandedOver>()).ShouldBeEmpty();
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items().ShouldHaveSingleItem().Text("kind").ShouldBe("customer");
        var now = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}");
        (now.Text("status"), now.Text("snippet"), now.Text("lastMessageBy")).ShouldBe(("new", "It worked yesterday.", "customer"));
        now.GetProperty("messageCount").GetInt32().ShouldBe(1);
        now.Version().ShouldBe(3);
        var changes = await workspace.PublishedAsync<TicketChanged>();
        changes.Select(c => (c.PreviousStatus, c.Status)).ShouldBe([("new", "solved"), ("solved", "new")]);
    }

    [Fact]
    public async Task A_status_that_somebody_set_meanwhile_stays()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var reply = await workspace.Owner.ReplyAsync(ticket.Id(), status: "solved");
        var now = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}");
        await workspace.Member.ChangeAsync(now, new { status = "on_hold" });

        await workspace.Owner.DeleteAsync($"tickets/{ticket.Id()}/messages/{reply.Id()}").ShouldBeAsync(HttpStatusCode.OK);

        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).Text("status").ShouldBe("on_hold");
    }

    [Fact]
    public async Task The_copies_that_a_withdrawn_reply_set_are_taken_back_as_well()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var url = $"tickets/{ticket.Id()}/messages";
        var reply = await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "x", cc = new[] { new { email = "boss@customer.example" } } })
            .ShouldBeAsync(HttpStatusCode.Created);
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).GetProperty("cc").GetArrayLength().ShouldBe(1);

        await workspace.Owner.DeleteAsync($"{url}/{reply.Id()}").ShouldBeAsync(HttpStatusCode.OK);

        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).GetProperty("cc").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Withdrawing_again_gives_the_same_answer()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var reply = await workspace.Owner.ReplyAsync(ticket.Id());
        var url = $"tickets/{ticket.Id()}/messages/{reply.Id()}";

        var first = await workspace.Owner.DeleteAsync(url).ShouldBeAsync(HttpStatusCode.OK);
        var second = await workspace.Owner.DeleteAsync(url).ShouldBeAsync(HttpStatusCode.OK);

        second.ToString().ShouldBe(first.ToString());
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).Version().ShouldBe(3);
    }

    [Fact]
    public async Task The_files_of_a_withdrawn_reply_can_be_sent_again()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var url = $"tickets/{ticket.Id()}/messages";
        var file = await (await workspace.Owner.UploadAsync("a.txt", [1])).Content.ReadFromJsonAsync<JsonElement>();
        var body = new { kind = "reply", text = "See the file", attachmentIds = new[] { file.Id() } };
        var reply = await workspace.Owner.PostAsJsonAsync(url, body).ShouldBeAsync(HttpStatusCode.Created);

        var withdrawn = await workspace.Member.DeleteAsync($"{url}/{reply.Id()}").ShouldBeAsync(HttpStatusCode.OK);

        withdrawn.GetProperty("attachments").EnumerateArray().ShouldHaveSingleItem().Id().ShouldBe(file.Id());
        var again = await workspace.Member.PostAsJsonAsync(url, body).ShouldBeAsync(HttpStatusCode.Created);
        again.GetProperty("attachments").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Once_handed_over_it_is_too_late()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var reply = await workspace.Owner.ReplyAsync(ticket.Id());
        await workspace.ReplyIsDueAsync(reply.Id());

        await workspace.Owner.DeleteAsync($"tickets/{ticket.Id()}/messages/{reply.Id()}")
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "message.already_sent");
    }

    [Fact]
    public async Task Only_replies_can_be_withdrawn()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var first = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[0];

        await workspace.Owner.DeleteAsync($"tickets/{ticket.Id()}/messages/{first.Id()}")
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "message.not_a_reply");
        await workspace.Owner.DeleteAsync($"tickets/{ticket.Id()}/messages/{Guid.NewGuid()}")
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "message.not_found");
    }

    [Fact]
    public async Task Of_64_replies_that_are_withdrawn_as_they_become_due_each_is_either_sent_or_withdrawn()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var replies = new ConcurrentBag<(Guid TicketId, Guid ReplyId)>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 64), async (n, _) =>
        {
            var ticket = await workspace.Owner.TicketAsync($"t{n}");
            replies.Add((ticket.Id(), (await workspace.Owner.ReplyAsync(ticket.Id())).Id()));
        });
        foreach (var (_, replyId) in replies)
            await host.DeliverAsync(new ReplyDue(workspace.Id, replyId));

        var withdrawn = new ConcurrentBag<Guid>();
        var (first, others) = (replies.First(), replies.Skip(1).Reverse().ToList());
        await WithdrawAsync(first);
        // The workers begin at one end, who changes their mind at the other: they meet in between.
        var worker = host.Services.GetRequiredService<EventWorker>();
        var handing = Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (await worker.HandleOneAsync("ticketing", CancellationToken.None))
            {
            }
        }));
        while (!await SomeIsHandedOverAsync(workspace.Id))
            await Task.Yield();
        await Parallel.ForEachAsync(others, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (reply, _) => await WithdrawAsync(reply));
        await handing;

        var sent = (await workspace.PublishedAsync<ReplyHandedOver>()).Select(r => r.MessageId).ToList();
        sent.Concat(withdrawn).Order().ShouldBe(replies.Select(r => r.ReplyId).Order());
        sent.ShouldNotBeEmpty();
        withdrawn.ShouldNotBeEmpty();

        async Task WithdrawAsync((Guid TicketId, Guid ReplyId) reply)
        {
            using var answer = await workspace.Owner.DeleteAsync($"tickets/{reply.TicketId}/messages/{reply.ReplyId}");
            if (answer.StatusCode == HttpStatusCode.OK)
                withdrawn.Add(reply.ReplyId);
            else
                answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
    }

    async Task<bool> SomeIsHandedOverAsync(Guid workspaceId)
    {
        await using var connection = await host.OpenAsync();
        return await connection.QuerySingleAsync<bool>(
            "select exists (select from ticketing.message where workspace_id = @workspaceId and delivery = 'handed_over')", new { workspaceId });
    }
}
