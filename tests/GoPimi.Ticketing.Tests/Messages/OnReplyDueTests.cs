using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.Messages;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class OnReplyDueTests(TicketingHost host)
{
    [Fact]
    public void Every_member_of_the_handed_over_reply_has_a_source() => OnReplyDue.Row.CreateMapping();

    [Fact]
    public async Task A_due_reply_is_handed_over_once_with_everything_the_mail_needs()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail() with { Cc = [new MailAddress("Dora", "dora@customer.example")] };
        await workspace.HearAsync(mail);
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        var file = await (await workspace.Owner.UploadAsync("plan.pdf", [1, 2, 3], "application/pdf")).Content.ReadFromJsonAsync<JsonElement>();
        var reply = await workspace.Owner.PostAsJsonAsync(
                $"tickets/{ticket.Id()}/messages", new { kind = "reply", html = "<p>See <i>plan</i></p>", attachmentIds = new[] { file.Id() } })
            .ShouldBeAsync(HttpStatusCode.Created);

        await workspace.ReplyIsDueAsync(reply.Id());
        await workspace.ReplyIsDueAsync(reply.Id());

        var handed = (await workspace.PublishedAsync<ReplyHandedOver>()).ShouldHaveSingleItem();
        handed.MessageId.ShouldBe(reply.Id());
        handed.TicketId.ShouldBe(ticket.Id());
        handed.TicketNumber.ShouldBe(1);
        handed.ThreadId.ShouldBe(mail.ThreadId);
        handed.MailboxId.ShouldBe(mail.MailboxId);
        handed.AgentName.ShouldBe("Olga Owner");
        handed.To.ShouldBe([new ReplyRecipient("Carla", "carla@customer.example")]);
        handed.Cc.ShouldBe([new ReplyRecipient("Dora", "dora@customer.example")]);
        handed.Subject.ShouldBe("The lamp is dark");
        handed.Html.ShouldBe("<p>See <i>plan</i></p>");
        handed.Text.ShouldBe("See plan");
        var attachment = handed.Attachments.ShouldHaveSingleItem();
        (attachment.Name, attachment.Type, attachment.Size, attachment.Sha256.Length).ShouldBe(("plan.pdf", "application/pdf", 3, 64));
        (await DeliveryAsync(workspace, ticket.Id())).Text("state").ShouldBe("handed_over");
    }

    [Fact]
    public async Task Recipients_can_be_chosen_and_the_copies_are_remembered()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        var reply = await workspace.Owner.PostAsJsonAsync($"tickets/{ticket.Id()}/messages", new
        {
            kind = "reply",
            text = "x",
            to = new[] { new { name = "Other", email = "Other@customer.example" } },
            cc = new[] { new { email = "boss@customer.example" }, new { email = "BOSS@customer.example" }, new { email = "other@customer.example" } },
        }).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.ReplyIsDueAsync(reply.Id());

        var handed = (await workspace.PublishedAsync<ReplyHandedOver>()).ShouldHaveSingleItem();
        handed.To.ShouldBe([new ReplyRecipient("Other", "other@customer.example")]);
        handed.Cc.ShouldBe([new ReplyRecipient("", "boss@customer.example")]);
        var cc = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).GetProperty("cc").EnumerateArray().ShouldHaveSingleItem();
        cc.Text("email").ShouldBe("boss@customer.example");
    }

    [Fact]
    public async Task The_way_of_the_mail_shows_on_the_message_whatever_order_the_news_come_in()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var reply = await workspace.Owner.ReplyAsync(ticket.Id());
        var news = new OutboundMailChanged(workspace.Id, Guid.NewGuid(), reply.Id(), "failed", "550 no such user", Version: 3, DateTimeOffset.UtcNow);

        await workspace.HearAsync(news);
        (await DeliveryAsync(workspace, ticket.Id())).Text("state").ShouldBe("pending", "nothing is sent before the hand-over");
        await workspace.ReplyIsDueAsync(reply.Id());
        await workspace.HearAsync(news, news with { State = "queued", Error = null, Version = 1 });

        var delivery = await DeliveryAsync(workspace, ticket.Id());
        (delivery.Text("state"), delivery.Text("error")).ShouldBe(("failed", "550 no such user"));
        await workspace.HearAsync(news with { State = "sent", Error = null, Version = 4 });
        (await DeliveryAsync(workspace, ticket.Id())).Text("state").ShouldBe("sent");
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).Version().ShouldBe(2);
    }

    static async Task<JsonElement> DeliveryAsync(TestWorkspace workspace, Guid ticketId) =>
        (await workspace.Owner.GetJsonAsync($"tickets/{ticketId}/messages")).Items()[^1].GetProperty("delivery");
}
