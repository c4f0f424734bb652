using System.Net;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.OutboundMails;

public sealed class SendAgainTests(InboxHost host)
{
    [Theory]
    [InlineData(SendFate.Refused)]
    [InlineData(SendFate.Unknown)]
    public async Task A_stuck_mail_leaves_once_more_under_its_own_Message_ID(SendFate fate)
    {
        var (workspace, reply, recipient) = await ReplyAsync(new SendOutcome(fate, "the server closed the connection"));
        var stuck = await host.OutboundAsync(workspace, reply.MessageId);

        await workspace.Member.PostAsync(Again(stuck.Id), null).ShouldBeAsync(HttpStatusCode.Accepted);
        await host.SendAllAsync();

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("sent");
        host.Transport.CountFor(recipient).ShouldBe(2);
        host.Transport.HandedOver.Where(m => m.To.Contains(recipient))
            .Select(m => MimeKit.MimeMessage.Load(new MemoryStream(m.Bytes)).MessageId).Distinct().ShouldHaveSingleItem();
        (await workspace.PublishedAsync<OutboundMailChanged>()).Where(e => e.MessageId == reply.MessageId).TakeLast(2)
            .Select(e => (e.State, e.Error)).ShouldBe([("queued", null), ("sent", null)]);
    }

    [Fact]
    public async Task Many_clicks_at_once_send_it_once()
    {
        var (workspace, reply, recipient) = await ReplyAsync(new SendOutcome(SendFate.Refused, "550 no such user"));
        var stuck = await host.OutboundAsync(workspace, reply.MessageId);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => workspace.Owner.PostAsync(Again(stuck.Id), null)));
        await host.SendAllAsync();

        answers.Count(a => a.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(15);
        (await host.AuditLogAsync(workspace.Id)).ShouldBe([$"outbound_mail.sent_again {stuck.Id}"]);
        host.Transport.CountFor(recipient).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_sent_or_is_another_workspaces_is_not_sent_again()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        var sent = await host.OutboundAsync(workspace, reply.MessageId);
        var (other, _) = await host.NewMailboxAsync();

        await workspace.Owner.PostAsync(Again(sent.Id), null).ShouldBeProblemAsync(HttpStatusCode.Conflict, "outbound_mail.not_stuck");
        await other.Owner.PostAsync(Again(sent.Id), null).ShouldBeProblemAsync(HttpStatusCode.NotFound, "outbound_mail.not_found");
        await host.SendAllAsync();
        host.Transport.CountFor(recipient).ShouldBe(1);
    }

    static string Again(Guid id) => $"outbound-mails/{id}/send-again";

    async Task<(TestWorkspace Workspace, Ticketing.Contracts.ReplyHandedOver Reply, string Recipient)> ReplyAsync(params SendOutcome[] fates)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var recipient = $"again-{workspace.Id:N}@customer.example";
        host.Transport.Script(recipient, fates);
        var reply = Replies.To(workspace, mail, to: recipient);
        await workspace.HearAsync(reply);
        await host.SendAllAsync();
        return (workspace, reply, recipient);
    }
}
