using System.Text;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.Inbox.OutboundMails;
using GoPimi.Notifications.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GoPimi.Inbox.Tests.OutboundMails;

public sealed class OutboundMessageTests(InboxHost host)
{
    [Fact]
    public async Task The_bytes_of_a_reply_carry_what_threading_needs_and_nothing_more()
    {
        var (workspace, address) = await host.NewMailboxAsync("Acme Support");
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(
            address, messageId: "parent@customer.example", headers: "References: <grand@customer.example>"));
        var reply = Replies.To(workspace, mail, cc: "bob@customer.example", subject: "Re: RE: Printer on fire");
        await workspace.HearAsync(reply);

        var (bytes, message) = await host.SentAsync(workspace, reply.MessageId);

        message.From.ToString().ShouldBe($"\"Grace Hopper (Acme Support)\" <{address}>");
        message.To.ToString().ShouldContain("ada@customer.example");
        message.Cc.ToString().ShouldContain("bob@customer.example");
        message.Bcc.ShouldBeEmpty();
        message.Subject.ShouldBe("Re: Printer on fire");
        message.ReplyTo.Mailboxes.Single().Address.ShouldMatch($"^{address.Split('@')[0]}\\+[a-z0-9]+@mail\\.localhost$");
        message.MessageId.ShouldNotBeNull().ShouldEndWith("@mail.localhost");
        message.InReplyTo.ShouldBe("parent@customer.example");
        message.References.ShouldBe(["grand@customer.example", "parent@customer.example"]);
        message.TextBody.ShouldNotBeNull().ShouldContain("Have you tried water?");
        message.HtmlBody.ShouldNotBeNull().ShouldContain("<b>water</b>");
        foreach (var header in (string[])["Auto-Submitted", "X-Auto-Response-Suppress", "List-Unsubscribe", "Precedence", "Bcc"])
            message.Headers[header].ShouldBeNull(header);
        bytes.ShouldAllBe(b => b < 128);
    }

    [Fact]
    public async Task Files_travel_with_the_reply_and_pictures_in_it()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var blobs = host.Services.GetRequiredService<IBlobStore>();
        var file = await blobs.PutAsync(workspace.Id, new MemoryStream([0, 1, 2, 255]), CancellationToken.None);
        var reply = Replies.To(workspace, mail, attachments:
        [
            new ReplyAttachment("näme.bin", "application/octet-stream", 4, file.Sha256, Inline: false, ContentId: null),
            new ReplyAttachment("logo.png", "image/png", 4, file.Sha256, Inline: true, ContentId: "logo@acme"),
            new ReplyAttachment("../../etc/passwd\r\nX-Evil: 1", "text/plain", 4, file.Sha256, Inline: false, ContentId: null),
        ]);
        await workspace.HearAsync(reply);

        var (bytes, message) = await host.SentAsync(workspace, reply.MessageId);

        var attachment = message.Attachments.OfType<MimePart>().First();
        attachment.FileName.ShouldBe("näme.bin");
        using var content = new MemoryStream();
        attachment.Content!.DecodeTo(content);
        content.ToArray().ShouldBe([0, 1, 2, 255]);
        message.BodyParts.OfType<MimePart>().Single(p => p.ContentId == "logo@acme").ContentDisposition!.Disposition.ShouldBe("inline");
        Encoding.ASCII.GetString(bytes).ShouldNotContain("\nX-Evil");
        message.Attachments.OfType<MimePart>().ShouldAllBe(p => !p.FileName!.Contains('/'));
    }

    [Fact]
    public async Task Nothing_that_a_person_types_becomes_a_header()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var reply = Replies.To(
            workspace, mail, subject: "Hi\r\nBcc: victim@example.com\n\nbody", agent: "Eve\r\nX-Evil: 1", toName: "Ada\"\r\nX-Evil: 2");
        await workspace.HearAsync(reply);

        var (bytes, message) = await host.SentAsync(workspace, reply.MessageId);

        message.Bcc.ShouldBeEmpty();
        message.Headers["X-Evil"].ShouldBeNull();
        Encoding.ASCII.GetString(bytes).Split("\n\n")[0].ShouldNotContain("\nBcc:");
        host.Transport.HandedOver.ShouldAllBe(m => !m.To.Contains("victim@example.com"));
    }

    [Fact]
    public async Task The_next_reply_of_a_thread_answers_the_newest_mail()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, messageId: "first@customer.example"));
        var one = Replies.To(workspace, mail);
        await workspace.HearAsync(one);
        var (_, first) = await host.SentAsync(workspace, one.MessageId);
        await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, messageId: "second@customer.example", headers: $"In-Reply-To: <{first.MessageId}>"));
        var two = Replies.To(workspace, mail) with { ThreadId = mail.Id("threadId") };
        await workspace.HearAsync(two);

        var (_, second) = await host.SentAsync(workspace, two.MessageId);

        second.InReplyTo.ShouldBe("second@customer.example");
        second.References.ShouldBe(["first@customer.example", first.MessageId!, "second@customer.example"]);
    }

    [Theory]
    [InlineData("ada@customer.example")]
    [InlineData("ada@xn--bcher-kva.example")]
    public async Task The_first_mail_of_a_ticket_that_an_agent_opened_is_no_answer(string ada)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var thread = Guid.CreateVersion7();
        await workspace.HearAsync(new TicketOpened(
            workspace.Id, Guid.CreateVersion7(), 1, "Hello", thread, null, "Ada", ada, "new", null, 1, DateTimeOffset.UtcNow));
        var reply = new ReplyHandedOver(
            workspace.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), 1, thread, null, "Grace", [new ReplyRecipient("Ada", ada)],
            [], "Hello", "<p>Hi</p>", "Hi", [], DateTimeOffset.UtcNow);
        await workspace.HearAsync(reply);

        var (_, message) = await host.SentAsync(workspace, reply.MessageId);
        message.To.Mailboxes.Single().GetAddress(idnEncode: true).ShouldBe(ada);
        message.Subject.ShouldBe("Hello");
        message.InReplyTo.ShouldBeNull();

        // And the answer to it finds the ticket's thread.
        var answer = await host.ReceiveAsync(workspace, address, MailFlow.Mail(message.ReplyTo.Mailboxes.Single().Address, from: ada));
        answer.Id("threadId").ShouldBe(thread);
        answer.GetProperty("senderIsKnown").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_notification_says_that_a_machine_wrote_it_and_how_to_stop_it()
    {
        var (workspace, _) = await host.NewMailboxAsync();
        var request = new NotificationMailRequested(
            workspace.Id, Guid.CreateVersion7(), "Grace", "grace@acme.example", "Ticket 7 is yours", "Look at it", "<p>Look at it</p>",
            "https://gopimi.example/api/v1/unsubscribe/abc");
        await workspace.HearAsync(request, request);

        var (_, message) = await host.SentAsync(workspace, request.NotificationId);

        message.From.ToString().ShouldBe("\"GoPimi\" <no-reply@mail.localhost>");
        message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        message.Headers["X-Auto-Response-Suppress"].ShouldBe("All");
        message.Headers["List-Unsubscribe"].ShouldBe("<https://gopimi.example/api/v1/unsubscribe/abc>");
        message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        (await workspace.PublishedAsync<Contracts.OutboundMailChanged>()).ShouldBeEmpty();
        host.Transport.HandedOver.Count(m => Encoding.ASCII.GetString(m.Bytes).Contains(message.MessageId!, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void References_never_grow_beyond_what_relays_take()
    {
        var thread = Enumerable.Range(0, 200).Select(i => new ThreadReferences.Earlier($"{i}.{new string('x', 50)}@customer.example", "[]")).ToArray();

        var (inReplyTo, references) = ThreadReferences.Of(thread);

        inReplyTo.ShouldBe(thread[^1].MessageId);
        references[0].ShouldBe(thread[0].MessageId);
        references[^1].ShouldBe(thread[^1].MessageId);
        string.Join(' ', references.Select(r => $"<{r}>")).Length.ShouldBeLessThanOrEqualTo(ThreadReferences.MaxLength);
        references.Count.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("no-at-sign")]
    [InlineData("a b@customer.example")]
    [InlineData("a@b>\r\nBcc: x@y.example <c@d")]
    public void A_Message_ID_that_would_break_the_header_is_left_out(string id)
    {
        var (inReplyTo, references) = ThreadReferences.Of([new("good@customer.example", "[]"), new(id, "[]")]);
        inReplyTo.ShouldBe("good@customer.example");
        references.ShouldBe(["good@customer.example"]);
    }
}
