using Dapper;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Ticketing.Tests.Inbound;

public sealed class MailFilingTests(TicketingHost host)
{
    [Fact]
    public async Task A_mail_without_a_ticket_opens_one()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail() with
        {
            QuotedText = "> earlier",
            To = [new MailAddress("Dora", "dora@customer.example")],
            Cc = [new MailAddress("", "Carla@customer.example"), new MailAddress("", "not an address")],
            Attachments = [new MailAttachment("../a.txt", "text/plain", 5, new string('b', 64), Inline: false, ContentId: null)],
        };

        await workspace.HearAsync(mail);

        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        ticket.Text("subject").ShouldBe("The lamp is dark");
        ticket.Text("status").ShouldBe("new");
        ticket.GetProperty("cc").EnumerateArray().ShouldHaveSingleItem().Text("email").ShouldBe("dora@customer.example");
        var message = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items().ShouldHaveSingleItem();
        message.Text("quotedText").ShouldBe("> earlier");
        message.Id("inboundMailId").ShouldBe(mail.InboundMailId);
        message.GetProperty("attachments")[0].Text("name").ShouldBe("a.txt");
        (await workspace.PublishedAsync<MailFiled>()).ShouldHaveSingleItem()
            .ShouldBe(new MailFiled(workspace.Id, mail.InboundMailId, ticket.Id(), mail.ThreadId));
        (await workspace.PublishedAsync<TicketOpened>()).ShouldHaveSingleItem().InboundMailId.ShouldBe(mail.InboundMailId);
    }

    [Fact]
    public async Task Answers_go_where_a_contact_form_says_and_stay_with_the_person_who_then_writes()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var form = workspace.Mail() with { From = new MailAddress("Website", "form@shop.example"), ReplyTo = new MailAddress("Vera", "Vera@customer.example") };
        await workspace.HearAsync(form);
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        ticket.GetProperty("requester").Text("email").ShouldBe("form@shop.example");
        ticket.GetProperty("replyTo").Text("email").ShouldBe("vera@customer.example");

        (await AnsweredAsync()).ShouldBe([new ReplyRecipient("Vera", "vera@customer.example")]);
        await workspace.HearAsync(form.Again() with { From = new MailAddress("Vera", "vera@customer.example"), ReplyTo = null });
        (await AnsweredAsync()).ShouldBe([new ReplyRecipient("Vera", "vera@customer.example")]);
        // A stranger cannot have the answers sent elsewhere.
        await workspace.HearAsync(form.Again() with { From = new MailAddress("Mal", "mal@bad.example"), SenderIsKnown = false, ReplyTo = new MailAddress("", "other@bad.example") });
        (await AnsweredAsync()).ShouldBe([new ReplyRecipient("Vera", "vera@customer.example")]);

        async Task<IReadOnlyList<ReplyRecipient>> AnsweredAsync()
        {
            var reply = await workspace.Owner.ReplyAsync(ticket.Id());
            await workspace.ReplyIsDueAsync(reply.Id());
            return (await workspace.PublishedAsync<ReplyHandedOver>())[^1].To;
        }
    }

    [Theory]
    [InlineData("new", "new")]
    [InlineData("open", "open")]
    [InlineData("pending", "open")]
    [InlineData("on_hold", "open")]
    [InlineData("solved", "open")]
    public async Task A_customer_who_writes_again_reopens_the_ticket(string status, string after)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);
        var ticket = await workspace.Owner.ChangeAsync(await workspace.Owner.GetJsonAsync("tickets/by-number/1"), new { status });

        await workspace.HearAsync(mail.Again("Anybody there?"));

        var now = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}");
        (now.Text("status"), now.Text("snippet"), now.Text("lastMessageBy")).ShouldBe((after, "Anybody there?", "customer"));
        now.GetProperty("messageCount").GetInt32().ShouldBe(2);
        (await workspace.Owner.GetJsonAsync("tickets")).Items().Length.ShouldBe(1);
        var reopened = (await workspace.PublishedAsync<TicketChanged>()).Where(c => c.ActorId is null).Select(c => c.Status).ToList();
        reopened.ShouldBe(status == after ? [] : ["open"]);
        var added = (await workspace.PublishedAsync<MessageAdded>())[^1];
        (added.Kind, added.OpensTicket, added.AuthorName, added.Snippet).ShouldBe(("customer", false, "Carla", "Anybody there?"));
    }

    [Fact]
    public async Task Automatic_mail_is_shown_but_moves_nothing()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);
        var ticket = await workspace.Owner.ChangeAsync(await workspace.Owner.GetJsonAsync("tickets/by-number/1"), new { status = "solved" });

        await workspace.HearAsync(mail.Again("I am on holiday.") with { IsAutomatic = true, Cc = [new MailAddress("", "x@customer.example")] });

        var now = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}");
        (now.Text("status"), now.Text("snippet")).ShouldBe(("solved", "Hello, my lamp is dark."));
        now.Text("lastActivityAt").ShouldBe(ticket.Text("lastActivityAt"));
        now.GetProperty("cc").GetArrayLength().ShouldBe(0);
        var message = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[^1];
        message.GetProperty("automatic").GetBoolean().ShouldBeTrue();
        (await workspace.PublishedAsync<MessageAdded>())[^1].IsAutomatic.ShouldBeTrue();
    }

    [Fact]
    public async Task A_mail_to_a_closed_ticket_opens_one_that_follows_up_in_a_thread_of_its_own()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);
        var closed = await workspace.Owner.ChangeAsync(await workspace.Owner.GetJsonAsync("tickets/by-number/1"), new { status = "closed" });

        await workspace.HearAsync(mail.Again("Dark again"), mail.Again("Really") with { ReceivedAt = DateTimeOffset.UtcNow.AddSeconds(1) });

        var followUp = await workspace.Owner.GetJsonAsync("tickets/by-number/2");
        followUp.GetProperty("followUpOf").Id().ShouldBe(closed.Id());
        followUp.GetProperty("followUpOf").GetProperty("number").GetInt64().ShouldBe(1);
        followUp.GetProperty("messageCount").GetInt32().ShouldBe(2, "the second mail belongs to the follow-up that is open already");
        (await workspace.Owner.GetJsonAsync($"tickets/{closed.Id()}")).Version().ShouldBe(closed.Version());
        var filed = await workspace.PublishedAsync<MailFiled>();
        filed[1].TicketId.ShouldBe(followUp.Id());
        filed[1].ThreadId.ShouldNotBe(mail.ThreadId);
        filed[2].ThreadId.ShouldBe(filed[1].ThreadId);
        await workspace.HearAsync(mail.Again("Third") with { ThreadId = filed[1].ThreadId });
        (await workspace.Owner.GetJsonAsync($"tickets/{followUp.Id()}")).GetProperty("messageCount").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task An_automatic_mail_to_a_closed_ticket_stays_there()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);
        await workspace.Owner.ChangeAsync(await workspace.Owner.GetJsonAsync("tickets/by-number/1"), new { status = "closed" });

        await workspace.HearAsync(mail.Again() with { IsAutomatic = true });

        var ticket = (await workspace.Owner.GetJsonAsync("tickets")).Items().ShouldHaveSingleItem();
        (ticket.Text("status"), ticket.GetProperty("messageCount").GetInt32()).ShouldBe(("closed", 2));
    }

    [Fact]
    public async Task A_stranger_in_the_thread_is_marked_and_brings_nobody_in()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);

        await workspace.HearAsync(
            mail.Again() with { From = new MailAddress("Eve", "eve@evil.example"), SenderIsKnown = false, Cc = [new MailAddress("", "mallory@evil.example")] },
            mail.Again() with { Cc = [new MailAddress("Dora", "dora@customer.example")], ReceivedAt = DateTimeOffset.UtcNow.AddSeconds(1) });

        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        ticket.GetProperty("cc").EnumerateArray().Select(p => p.Text("email")).ShouldBe(["dora@customer.example"]);
        var messages = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items();
        messages.Select(m => m.GetProperty("verifiedSender").GetBoolean()).ShouldBe([true, false, true]);
        messages[1].GetProperty("author").Text("email").ShouldBe("eve@evil.example");
    }

    [Fact]
    public async Task A_mail_is_filed_once_however_often_it_is_told()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        var again = mail.Again();

        await workspace.HearAsync(mail, mail, again, again, mail);

        var ticket = (await workspace.Owner.GetJsonAsync("tickets")).Items().ShouldHaveSingleItem();
        ticket.GetProperty("messageCount").GetInt32().ShouldBe(2);
        (await workspace.PublishedAsync<MailFiled>()).Select(f => f.TicketId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Mails_of_one_thread_that_come_at_the_same_time_open_one_ticket()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var first = workspace.Mail();
        foreach (var mail in Enumerable.Range(0, 16).Select(n => first.Again($"mail {n}")).SelectMany(m => new[] { m, m }))
            await host.DeliverAsync(mail);

        var worker = host.Services.GetRequiredService<EventWorker>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (await worker.HandleOneAsync("ticketing", CancellationToken.None))
            {
            }
        }));
        await host.DrainEventsAsync();

        var ticket = (await workspace.Owner.GetJsonAsync("tickets")).Items().ShouldHaveSingleItem();
        ticket.GetProperty("messageCount").GetInt32().ShouldBe(16);
        await using var connection = await host.OpenAsync();
        (await connection.QuerySingleAsync<int>("select tickets from ticketing.monthly_usage where workspace_id = @Id", new { workspace.Id })).ShouldBe(1);
    }

    [Fact]
    public async Task Strange_mails_are_filed_all_the_same()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var bomb = string.Concat(Enumerable.Repeat("<div>", 100_000));

        await workspace.HearAsync(
            workspace.Mail("") with { Subject = "", Html = bomb },
            workspace.Mail(new string('x', 3_000_000)) with { Subject = new string('s', 5000), From = new MailAddress(new string('n', 1000), "a@b.example") });

        var tickets = (await workspace.Owner.GetJsonAsync("tickets")).Items();
        tickets.Length.ShouldBe(2);
        tickets[1].Text("subject").ShouldBe("(no subject)");
        tickets[0].Text("subject").Length.ShouldBe(300);
        var message = (await workspace.Owner.GetJsonAsync($"tickets/{tickets[1].Id()}/messages")).Items()[0];
        message.GetProperty("hasMailHtml").GetBoolean().ShouldBeFalse();
    }
}
