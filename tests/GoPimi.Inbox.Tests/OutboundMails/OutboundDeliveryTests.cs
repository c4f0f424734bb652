using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.OutboundMails;

public sealed class OutboundDeliveryTests(InboxHost host)
{
    [Fact]
    public async Task A_reply_leaves_once_and_Ticketing_hears_of_it()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        await workspace.HearAsync(reply);
        await host.SendAllAsync();

        host.Transport.CountFor(recipient).ShouldBe(1);
        var states = (await workspace.PublishedAsync<OutboundMailChanged>()).Where(e => e.MessageId == reply.MessageId).ToArray();
        states.Select(e => (e.State, e.Version)).ShouldBe([("queued", 1), ("sent", 2)]);
        (await host.OutboundAsync(workspace, reply.MessageId)).ShouldSatisfyAllConditions(
            m => m.State.ShouldBe("sent"), m => m.Attempt.ShouldBe(1), m => m.Error.ShouldBeNull());
    }

    [Fact]
    public async Task Many_senders_at_once_send_each_mail_once()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var recipients = Enumerable.Range(0, 30).Select(i => $"r{i}-{workspace.Id:N}@customer.example").ToArray();
        await workspace.HearAsync([.. recipients.Select(r => Replies.To(workspace, mail, to: r))]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.SendAllAsync()));

        recipients.ShouldAllBe(r => host.Transport.CountFor(r) == 1);
    }

    [Fact]
    public async Task A_deferred_mail_is_tried_again_later_and_then_leaves()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        host.Transport.Script(recipient, new SendOutcome(SendFate.Deferred, "451 try later"), new SendOutcome(SendFate.Deferred, "451 try later"));
        await workspace.HearAsync(reply);
        await host.SendAllAsync();

        var waiting = await host.OutboundAsync(workspace, reply.MessageId);
        waiting.State.ShouldBe("queued");
        waiting.Error.ShouldBe("451 try later");
        waiting.DueAt.ShouldBeGreaterThan(DateTime.UtcNow.AddSeconds(15));
        host.Transport.CountFor(recipient).ShouldBe(1);

        await host.MakeDueAsync(workspace);
        await host.SendAllAsync();
        await host.MakeDueAsync(workspace);
        await host.SendAllAsync();

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("sent");
        host.Transport.CountFor(recipient).ShouldBe(3);
        var ids = host.Transport.HandedOver.Where(m => m.To.Contains(recipient))
            .Select(m => MimeKit.MimeMessage.Load(new MemoryStream(m.Bytes)).MessageId).Distinct();
        ids.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mail_that_nobody_takes_for_eight_hours_has_failed()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        host.Transport.Script(recipient, [.. Enumerable.Repeat(new SendOutcome(SendFate.Deferred, "no connection"), 20)]);
        await workspace.HearAsync(reply);
        for (var i = 0; i < 13; i++)
        {
            await host.MakeDueAsync(workspace);
            await host.SendAllAsync();
        }

        var failed = await host.OutboundAsync(workspace, reply.MessageId);
        (failed.State, failed.Attempt, failed.Error).ShouldBe(("failed", 11, "no connection"));
        (await workspace.PublishedAsync<OutboundMailChanged>())[^1].State.ShouldBe("failed");
    }

    [Fact]
    public async Task A_refused_mail_has_failed_and_is_not_tried_again()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        host.Transport.Script(recipient, new SendOutcome(SendFate.Refused, "550 no such user"));
        await workspace.HearAsync(reply);
        await host.SendAllAsync();
        await host.MakeDueAsync(workspace);
        await host.SendAllAsync();

        var failed = await host.OutboundAsync(workspace, reply.MessageId);
        (failed.State, failed.Error).ShouldBe(("failed", "550 no such user"));
        host.Transport.CountFor(recipient).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_outcome_is_uncertain_and_never_sent_again_by_itself()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        host.Transport.Script(recipient, () => throw new IOException("broken pipe"));
        await workspace.HearAsync(reply);
        await host.SendAllAsync();
        await host.MakeDueAsync(workspace);
        await host.SendAllAsync();

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("uncertain");
        host.Transport.CountFor(recipient).ShouldBe(1);
        var told = (await workspace.PublishedAsync<OutboundMailChanged>())[^1];
        told.State.ShouldBe("uncertain");
        told.Error.ShouldNotBeNull().ShouldContain("broken pipe");
    }

    [Fact]
    public async Task A_lease_that_runs_out_makes_the_mail_uncertain_and_the_late_answer_changes_nothing()
    {
        var (workspace, reply, recipient) = await ReplyAsync();
        var (reached, answer) = (new TaskCompletionSource(), new TaskCompletionSource<SendOutcome>());
        host.Transport.Script(recipient, () =>
        {
            reached.TrySetResult();
            return answer.Task;
        });
        await workspace.HearAsync(reply);
        var slow = host.Delivery().SendDueAsync(50, CancellationToken.None);
        await reached.Task;
        await host.ExpireLeasesAsync(workspace);
        await host.Delivery().SendDueAsync(50, CancellationToken.None);

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("uncertain");
        answer.SetResult(new SendOutcome(SendFate.Deferred, "451 too late"));
        await slow;

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("uncertain");
        host.Transport.CountFor(recipient).ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_none_fails_before_anything_is_sent()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var reply = Replies.To(workspace, mail, to: "ada@customer.example> RCPT TO:<all@example.com");
        await workspace.HearAsync(reply);
        await host.SendAllAsync();

        (await host.OutboundAsync(workspace, reply.MessageId)).State.ShouldBe("failed");
        host.Transport.HandedOver.ShouldAllBe(m => !m.To.Any(t => t.Contains("all@example.com", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reply_to_ourselves_alone_goes_nowhere()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var reply = Replies.To(workspace, mail, to: address, cc: address.Replace("@", "+token@", StringComparison.Ordinal));
        await workspace.HearAsync(reply);

        (await host.OutboundAsync(workspace, reply.MessageId)).ShouldSatisfyAllConditions(m => m.State.ShouldBe("failed"), m => m.Error.ShouldNotBeNull());
    }

    [Fact]
    public async Task A_reply_announced_twice_is_queued_once()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var reply = Replies.To(workspace, mail, to: $"twice-{workspace.Id:N}@customer.example");
        await workspace.HearAsync(reply, reply);
        await host.SendAllAsync();

        host.Transport.CountFor($"twice-{workspace.Id:N}@customer.example").ShouldBe(1);
        (await workspace.PublishedAsync<OutboundMailChanged>()).Count.ShouldBe(2);
    }

    // A reply to an address of its own. Tests say what happens to it before they hand it over: any test's round may send it.
    async Task<(TestWorkspace Workspace, Ticketing.Contracts.ReplyHandedOver Reply, string Recipient)> ReplyAsync()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var recipient = $"ada-{workspace.Id:N}@customer.example";
        var reply = Replies.To(workspace, mail, to: recipient);
        return (workspace, reply, recipient);
    }
}
