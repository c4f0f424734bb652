using System.Text;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.OutboundMails;

public sealed class BouncedMailsTests(InboxHost host)
{
    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("text/rfc822-headers")]
    public async Task A_mail_that_comes_back_has_failed_and_says_why(string returned)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var reply = await SentAsync(workspace, address);

        var bounce = await host.ReceiveAsync(workspace, address, Bounce(address, reply.Bytes, returned), sender: "");

        bounce.Text("classification").ShouldBe("bounce");
        var mail = await host.OutboundAsync(workspace, reply.MessageId);
        mail.State.ShouldBe("failed");
        mail.Error.ShouldNotBeNull().ShouldContain("nobody@customer.example failed 5.1.1");
        var told = (await workspace.PublishedAsync<OutboundMailChanged>())[^1];
        (told.MessageId, told.State, told.Error).ShouldBe((reply.MessageId, "failed", mail.Error));
    }

    [Fact]
    public async Task The_bounce_of_another_workspaces_mail_or_of_a_made_up_one_changes_nothing()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var (other, otherAddress) = await host.NewMailboxAsync();
        var reply = await SentAsync(workspace, address);

        await host.ReceiveAsync(other, otherAddress, Bounce(otherAddress, reply.Bytes, "message/rfc822"), sender: "");
        var forged = Encoding.UTF8.GetString(reply.Bytes).Replace("Message-Id: <", "Message-Id: <0", StringComparison.OrdinalIgnoreCase);
        await host.ReceiveAsync(workspace, address, Bounce(address, Encoding.UTF8.GetBytes(forged), "message/rfc822"), sender: "");

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("sent");
    }

    async Task<(Guid MessageId, byte[] Bytes)> SentAsync(TestWorkspace workspace, string address)
    {
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var reply = Replies.To(workspace, mail, to: $"nobody-{workspace.Id:N}@customer.example");
        await workspace.HearAsync(reply);
        var (bytes, _) = await host.SentAsync(workspace, reply.MessageId);
        return (reply.MessageId, bytes);
    }

    static string Bounce(string to, byte[] returned, string type) =>
        $"""
        From: Mail Delivery Subsystem <mailer-daemon@customer.example>
        To: {to}
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <{Guid.NewGuid():N}@customer.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I could not deliver your message.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.customer.example

        Final-Recipient: rfc822; nobody@customer.example
        Action: failed
        Status: 5.1.1
        --b
        Content-Type: {type}

        {(type.StartsWith("text", StringComparison.Ordinal) ? Encoding.UTF8.GetString(returned).Split("\r\n\r\n")[0] : Encoding.UTF8.GetString(returned)).ReplaceLineEndings("\n")}
        --b--

        """;
}
