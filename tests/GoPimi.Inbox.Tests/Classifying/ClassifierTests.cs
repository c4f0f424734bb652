using GoPimi.Inbox.Classifying;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.Classifying;

public sealed class ClassifierTests(InboxHost host)
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated (vacation)")]
    [InlineData("Auto-Submitted: auto-notified; owner-email=\"x@y.example\"")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: holiday")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("Precedence: bulk")]
    [InlineData("X-Precedence: junk")]
    [InlineData("Return-Path: <>")]
    [InlineData("Delivered-To: autoresponder")]
    public void Machines_are_known_by_their_headers(string header) =>
        Classify(MailFlow.Mail("x@y.example", headers: header)).ShouldBe(Classification.AutoReply);

    [Theory]
    [InlineData("Automatic reply: Printer")]
    [InlineData("Out of Office: back on Monday")]
    [InlineData("Automatische Antwort: Drucker")]
    [InlineData("Abwesenheitsnotiz: Drucker")]
    public void Some_only_say_it_in_the_subject(string subject) =>
        Classify(MailFlow.Mail("x@y.example", subject: subject)).ShouldBe(Classification.AutoReply);

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Auto-Submitted: No (a comment)")]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("X-Auto-Response-Suppress: DR, OOF, AutoReply")]
    [InlineData("X-Autoreply: no")]
    [InlineData("Precedence: list")]
    [InlineData("Return-Path: <ada@customer.example>")]
    public void People_stay_people(string header) =>
        Classify(MailFlow.Mail("x@y.example", headers: header)).ShouldBe(Classification.Customer);

    [Fact]
    public void A_person_who_writes_about_bounces_is_no_bounce() => Classify(MailFlow.Mail(
            "x@y.example", subject: "Delivery failure", text: "My mail came back: 550 5.1.1 user unknown, could not be delivered."))
        .ShouldBe(Classification.Customer);

    [Fact]
    public async Task Automatic_mail_goes_on_marked_as_such()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: "Auto-Submitted: auto-replied"));
        (await workspace.PublishedAsync<MailReceived>()).ShouldHaveSingleItem().IsAutomatic.ShouldBeTrue();
    }

    [Fact]
    public async Task Mail_from_ourselves_makes_no_ticket_and_no_loop()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var first = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var reply = Replies.To(workspace, first);
        await workspace.HearAsync(reply);
        var (bytes, message) = await host.SentAsync(workspace, reply.MessageId);
        var replyTo = message.ReplyTo.Mailboxes.Single().Address;

        foreach (var raw in (byte[][])[
            bytes,
            MailFlow.Bytes(MailFlow.Mail(address, from: address)),
            MailFlow.Bytes(MailFlow.Mail(address, from: $"Loop <{replyTo.ToUpperInvariant()}>")),
            MailFlow.Bytes(MailFlow.Mail(address, from: "GoPimi <no-reply@mail.localhost>"))])
        {
            var mail = await host.ReceiveAsync(workspace, address, raw);
            mail.Text("classification").ShouldBe("own", mail.GetProperty("trace").ToString());
            mail.Text("status").ShouldBe("ignored");
        }

        (await workspace.PublishedAsync<MailReceived>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_bounce_is_kept_with_its_reason_and_makes_no_ticket()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, $"""
            From: Mail Delivery System <mailer-daemon@relay.example>
            To: {address}
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Final-Recipient: rfc822; ada@customer.example
            Action: failed
            Status: 5.1.1
            --b--

            """);

        mail.Text("classification").ShouldBe("bounce");
        mail.Text("status").ShouldBe("processed");
        mail.GetProperty("trace").ToString().ShouldContain("ada@customer.example failed 5.1.1");
        (await workspace.PublishedAsync<MailReceived>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_with_a_NUL_in_it_is_kept_like_any_other()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, (byte[])[
            .. MailFlow.Bytes($"From: mailer-daemon@relay.example\nTo: {address}\nSubject: x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.example\nAction: fai"),
            0, .. "led\nStatus: 5.1.1\n"u8]);
        mail.Text("classification").ShouldBe("bounce");
    }

    static string Classify(string mail) => Classifier.Classify(
        ReadMail.From(MailFlow.Bytes(mail), "", CancellationToken.None), "", _ => false, isOwnMessage: false).Classification;
}
