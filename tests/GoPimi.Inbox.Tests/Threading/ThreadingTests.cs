using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;

namespace GoPimi.Inbox.Tests.Threading;

public sealed class ThreadingTests(InboxHost host)
{
    [Fact]
    public async Task An_answer_to_a_stored_mail_joins_its_thread()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var first = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, messageId: "one@customer.example"));
        var second = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, subject: "Re: Printer", headers: "In-Reply-To: <one@customer.example>"));
        var third = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: "References: <zero@customer.example> <one@customer.example>"));

        second.Id("threadId").ShouldBe(first.Id("threadId"));
        third.Id("threadId").ShouldBe(first.Id("threadId"));
        (await workspace.PublishedAsync<MailReceived>()).Select(m => m.IsNewThread).ShouldBe([true, false, false]);
    }

    [Fact]
    public async Task Four_mails_of_one_thread_find_together_in_any_order()
    {
        foreach (var order in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]])
        {
            var (workspace, address) = await host.NewMailboxAsync();
            var key = Guid.NewGuid().ToString("N");
            string Id(int i) => $"{key}.{i}@customer.example";
            var mails = Enumerable.Range(0, 4).Select(i => MailFlow.Mail(
                address, from: $"person{i}@customer.example", messageId: Id(i), headers: i == 0
                    ? []
                    : [$"In-Reply-To: <{Id(i - 1)}>", $"References: {string.Join(' ', Enumerable.Range(0, i).Select(r => $"<{Id(r)}>"))}"])).ToArray();
            var threads = new HashSet<Guid>();
            foreach (var i in order)
                threads.Add((await host.ReceiveAsync(workspace, address, mails[i])).Id("threadId"));

            threads.Count.ShouldBe(1, string.Join(',', order));
        }
    }

    [Theory]
    [InlineData("rcpt")]
    [InlineData("To")]
    [InlineData("Cc")]
    [InlineData("Delivered-To")]
    [InlineData("X-Original-To")]
    public async Task The_signed_reply_address_joins_wherever_it_stands(string place)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var (thread, replyTo, _) = await RepliedAsync(workspace, address);

        var answer = place == "rcpt"
            ? await host.ReceiveAsync(workspace, replyTo.ToUpperInvariant(), MailFlow.Mail(address))
            : place == "To"
                ? await host.ReceiveAsync(workspace, address, MailFlow.Mail(replyTo))
                : await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: $"{place}: {replyTo}"));

        answer.Id("threadId").ShouldBe(thread, answer.GetProperty("trace").ToString());
        answer.GetProperty("senderIsKnown").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Our_Message_ID_joins_too()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var (thread, _, messageId) = await RepliedAsync(workspace, address);

        var answer = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: $"In-Reply-To: <{messageId}>"));
        var byReferences = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: $"References: <x@y.example> <{messageId}>"));

        answer.Id("threadId").ShouldBe(thread);
        byReferences.Id("threadId").ShouldBe(thread);
    }

    [Fact]
    public async Task A_forged_token_a_forged_id_and_a_ticket_number_open_a_new_thread()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var (thread, replyTo, messageId) = await RepliedAsync(workspace, address);
        var at = replyTo.IndexOf('@', StringComparison.Ordinal);
        var forgedAddress = replyTo[..(at - 3)] + (replyTo[at - 3] == 'a' ? 'b' : 'a') + replyTo[(at - 2)..];
        var forgedId = (messageId[0] == 'a' ? 'b' : 'a') + messageId[1..];

        (await host.ReceiveAsync(workspace, forgedAddress, MailFlow.Mail(forgedAddress))).Id("threadId").ShouldNotBe(thread);
        (await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: $"In-Reply-To: <{forgedId}>"))).Id("threadId").ShouldNotBe(thread);
        (await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, subject: "Re: [#1] Printer on fire"))).Id("threadId").ShouldNotBe(thread);
    }

    [Fact]
    public async Task Another_workspaces_token_id_and_Message_ID_mean_nothing_here()
    {
        var (theirs, theirAddress) = await host.NewMailboxAsync();
        var (thread, replyTo, messageId) = await RepliedAsync(theirs, theirAddress);
        var (mine, address) = await host.NewMailboxAsync();
        var token = replyTo[replyTo.IndexOf('+', StringComparison.Ordinal)..replyTo.IndexOf('@', StringComparison.Ordinal)];
        var borrowed = address.Replace("@", token + "@", StringComparison.Ordinal);

        foreach (var mail in (string[])[
            MailFlow.Mail(borrowed),
            MailFlow.Mail(address, headers: $"In-Reply-To: <{messageId}>"),
            MailFlow.Mail(address, headers: "In-Reply-To: <first@customer.example>"),
            MailFlow.Mail(address, headers: $"Cc: {replyTo}")])
        {
            var received = await host.ReceiveAsync(mine, borrowed, mail);
            received.Id("threadId").ShouldNotBe(thread);
        }

        (await mine.PublishedAsync<MailReceived>()).ShouldAllBe(m => m.IsNewThread);
    }

    [Fact]
    public async Task A_stranger_in_a_known_thread_is_not_verified()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var (thread, replyTo, _) = await RepliedAsync(workspace, address);

        var stranger = await host.ReceiveAsync(
            workspace, replyTo, MailFlow.Mail(replyTo, from: "Mallory <mallory@elsewhere.example>", headers: "Cc: all@elsewhere.example"));

        stranger.Id("threadId").ShouldBe(thread);
        stranger.GetProperty("senderIsKnown").GetBoolean().ShouldBeFalse();
        (await workspace.PublishedAsync<MailReceived>())[^1].SenderIsKnown.ShouldBeFalse();
        // Whoever was only let in by a stranger stays one.
        (await host.ReceiveAsync(workspace, replyTo, MailFlow.Mail(replyTo, from: "all@elsewhere.example"))).GetProperty("senderIsKnown").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Whom_an_agent_wrote_to_is_known()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var (_, replyTo, _) = await RepliedAsync(workspace, address, cc: "bob@customer.example");

        (await host.ReceiveAsync(workspace, replyTo, MailFlow.Mail(replyTo, from: "Bob <BOB@customer.example>")))
            .GetProperty("senderIsKnown").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_follow_up_moves_to_the_new_tickets_thread()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var first = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, messageId: $"{Guid.NewGuid():N}@customer.example"));
        var (newThread, ticket) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await workspace.HearAsync(new MailFiled(workspace.Id, first.Id(), ticket, newThread));

        var answer = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, headers: $"In-Reply-To: <{first.Text("messageId")}>"));

        answer.Id("threadId").ShouldBe(newThread);
        answer.GetProperty("senderIsKnown").GetBoolean().ShouldBeTrue();
    }

    // A customer writes, an agent answers: gives the thread, the reply address and the Message-ID of the answer.
    async Task<(Guid Thread, string ReplyTo, string MessageId)> RepliedAsync(TestWorkspace workspace, string address, string? cc = null)
    {
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, messageId: "first@customer.example"));
        var reply = Replies.To(workspace, mail, cc: cc);
        await workspace.HearAsync(reply);
        var (bytes, message) = await host.SentAsync(workspace, reply.MessageId);
        bytes.ShouldNotBeEmpty();
        return (mail.Id("threadId"), message.ReplyTo.Mailboxes.Single().Address, message.MessageId!);
    }
}
