using System.Net;
using System.Text.Json;
using Dapper;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;

namespace GoPimi.Inbox.Tests.InboundMails;

public sealed class InboundMailTests(InboxHost host)
{
    [Fact]
    public async Task Mails_are_listed_newest_first_page_by_page()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        for (var i = 0; i < 5; i++)
            await host.PostMultipartAsync(MailFlow.SignedFields(address), MailFlow.Bytes(MailFlow.Mail(address, subject: $"Mail {i}"))).ShouldBeAsync(HttpStatusCode.OK);
        await host.DrainEventsAsync();

        List<string> subjects = [];
        string? after = null;
        do
        {
            var page = await workspace.Member.GetAsync($"inbound-mails?limit=2{(after is null ? "" : $"&after={after}")}").ShouldBeAsync(HttpStatusCode.OK);
            subjects.AddRange(page.GetProperty("items").EnumerateArray().Select(m => m.Text("subject")));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        subjects.ShouldBe(["Mail 4", "Mail 3", "Mail 2", "Mail 1", "Mail 0"]);
    }

    [Theory]
    [InlineData("status=lost", "validation.failed")]
    [InlineData("limit=0", "validation.failed")]
    [InlineData("limit=101", "validation.failed")]
    [InlineData("after=garbage", "cursor.invalid")]
    [InlineData("after=eyJJZCI6bnVsbH0", "cursor.invalid")]
    public async Task A_list_refuses_what_it_does_not_know(string query, string code)
    {
        var (workspace, _) = await host.NewMailboxAsync();
        foreach (var list in (string[])["inbound-mails", "outbound-mails"])
            await workspace.Owner.GetAsync($"{list}?{query}").ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_mail_shows_all_that_was_read()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(
            $"Support <{address}>, bob@customer.example", text: "New.\n\nOn Tue, Nov 24, 2026 at 9:00 AM Bob <bob@acme.example> wrote:\n> Old.",
            messageId: "all@customer.example", headers: ["Cc: Carl <carl@customer.example>", "In-Reply-To: <x@y.example>", "References: <w@y.example> <x@y.example>", "Reply-To: form@customer.example"]));

        mail.Text("status").ShouldBe("received");
        mail.Text("messageId").ShouldBe("all@customer.example");
        mail.Text("inReplyTo").ShouldBe("x@y.example");
        mail.GetProperty("references").EnumerateArray().Select(r => r.GetString()).ShouldBe(["w@y.example", "x@y.example"]);
        mail.Text("replyText").ShouldBe("New.");
        mail.Text("quotedText").ShouldStartWith("On Tue");
        mail.Text("text").ShouldContain("> Old.");
        mail.Text("replyTo").ShouldBe("form@customer.example");
        mail.GetProperty("to").GetArrayLength().ShouldBe(2);
        mail.GetProperty("cc")[0].Text("name").ShouldBe("Carl");
        mail.GetProperty("conversationId").ValueKind.ShouldBe(JsonValueKind.Null);
        mail.GetProperty("size").GetInt64().ShouldBeGreaterThan(100);
        foreach (var step in mail.GetProperty("trace").EnumerateArray())
            step.EnumerateObject().Select(p => p.Name).ShouldBe(["step", "result", "detail"], ignoreOrder: true);

        // What Ticketing hears is the same without our own address.
        var heard = (await workspace.PublishedAsync<MailReceived>()).ShouldHaveSingleItem();
        heard.To.ShouldHaveSingleItem().Email.ShouldBe("bob@customer.example");
        heard.ReplyTo.ShouldNotBeNull().Email.ShouldBe("form@customer.example");
        heard.From.Email.ShouldBe("ada@customer.example");
    }

    [Fact]
    public async Task A_mail_that_cannot_be_read_waits_in_quarantine_and_can_be_read_again()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var nested = string.Concat(Enumerable.Range(0, 60).Select(_ => "Content-Type: message/rfc822\n\n")) + "Content-Type: text/plain\n\nx";
        var raw = MailFlow.Bytes($"From: ada@customer.example\nTo: {address}\nSubject: Deep\nMessage-ID: <deep@customer.example>\n{nested}");

        var mail = await host.ReceiveAsync(workspace, address, raw);
        mail.Text("status").ShouldBe("quarantined");
        mail.Text("error").ShouldContain("nested");
        mail.Text("subject").ShouldBe("Deep");
        (await workspace.Owner.GetByteArrayAsync($"inbound-mails/{mail.Id()}/raw")).ShouldBe(raw);

        await workspace.Member.PostAsync($"inbound-mails/{mail.Id()}/replay", null).ShouldBeAsync(HttpStatusCode.Accepted);
        await host.DrainEventsAsync();
        (await workspace.Owner.GetAsync($"inbound-mails/{mail.Id()}").ShouldBeAsync(HttpStatusCode.OK)).Text("status").ShouldBe("quarantined");
        (await workspace.Owner.GetAsync("inbound-mails?status=quarantined").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await workspace.PublishedAsync<MailReceived>()).ShouldBeEmpty();
        (await host.AuditLogAsync(workspace.Id)).ShouldBe([$"inbound_mail.downloaded {mail.Id()}", $"inbound_mail.replayed {mail.Id()}"]);
    }

    [Fact]
    public async Task Only_a_quarantined_mail_is_read_again()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        await workspace.Owner.PostAsync($"inbound-mails/{mail.Id()}/replay", null).ShouldBeProblemAsync(HttpStatusCode.Conflict, "inbound_mail.not_quarantined");
        await workspace.Owner.PostAsync($"inbound-mails/{Guid.NewGuid()}/replay", null).ShouldBeProblemAsync(HttpStatusCode.NotFound, "inbound_mail.not_found");
    }

    [Fact]
    public async Task The_raw_mail_is_a_download_and_never_shown()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));

        using var response = await workspace.Owner.GetAsync($"inbound-mails/{mail.Id()}/raw");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("message/rfc822");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
    }

    [Fact]
    public async Task Another_workspaces_mail_does_not_exist_here()
    {
        var (theirs, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(theirs, address, MailFlow.Mail(address));
        var (mine, _) = await host.NewMailboxAsync();

        await mine.Owner.GetAsync($"inbound-mails/{mail.Id()}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "inbound_mail.not_found");
        await mine.Owner.GetAsync($"inbound-mails/{mail.Id()}/raw").ShouldBeProblemAsync(HttpStatusCode.NotFound, "inbound_mail.not_found");
        await mine.Owner.PostAsync($"inbound-mails/{mail.Id()}/replay", null).ShouldBeProblemAsync(HttpStatusCode.NotFound, "inbound_mail.not_found");
        (await mine.Owner.GetAsync("inbound-mails").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_follows_what_Ticketing_decides()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address));
        var ticket = Guid.CreateVersion7();

        await workspace.HearAsync(new MailHeld(workspace.Id, mail.Id()));
        (await StatusAsync()).ShouldBe("held");
        await workspace.HearAsync(new TicketOpened(
            workspace.Id, ticket, 1, "Printer", mail.Id("threadId"), mail.Id(), "Ada", "ada@customer.example", "new", null, 1, DateTimeOffset.UtcNow));
        (await StatusAsync()).ShouldBe("processed");
        await workspace.HearAsync(
            new MailFiled(workspace.Id, mail.Id(), ticket, mail.Id("threadId")), new MailFiled(workspace.Id, mail.Id(), ticket, mail.Id("threadId")),
            new MailHeld(workspace.Id, mail.Id()));

        (await StatusAsync()).ShouldBe("processed");
        (await workspace.Owner.GetAsync($"inbound-mails/{mail.Id()}").ShouldBeAsync(HttpStatusCode.OK)).Id("ticketId").ShouldBe(ticket);

        async Task<string> StatusAsync() =>
            (await workspace.Owner.GetAsync($"inbound-mails/{mail.Id()}").ShouldBeAsync(HttpStatusCode.OK)).Text("status");
    }

    [Fact]
    public async Task News_of_unknown_mails_and_threads_does_no_harm()
    {
        var (workspace, _) = await host.NewMailboxAsync();
        await workspace.HearAsync(
            new MailHeld(workspace.Id, Guid.NewGuid()), new MailFiled(workspace.Id, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()));
        // A workspace without a mailbox yet.
        var young = host.NewWorkspace();
        await young.HearAsync(new TicketOpened(
            young.Id, Guid.NewGuid(), 1, "x", Guid.NewGuid(), null, "", "ada@customer.example", "new", null, 1, DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task An_index_finds_the_newest_mail_of_a_mailbox_and_what_is_to_be_sent()
    {
        var (workspace, _) = await host.NewMailboxAsync();
        await using var connection = await host.OpenAsync();
        await connection.ExecuteAsync(
            """
            insert into inbox.outbound_mail (workspace_id, id, kind, source_id, from_name, from_address, recipients, subject, body_text, body_html,
                message_id, state, created_at, version)
            select @Id, gen_random_uuid(), 'notification', gen_random_uuid(), '', '', '[]', '', '', '', '', 'sent', now(), 1
            from generate_series(1, 3000);
            analyze inbox.outbound_mail
            """, new { workspace.Id });
        foreach (var (sql, index) in ((string, string)[])[
            ("select id from inbox.outbound_mail where workspace_id = @ws and id < @before order by id desc limit 51", "outbound_mail_pkey"),
            ("select id from inbox.outbound_mail where workspace_id = @ws and state = 'failed' and id < @before order by id desc limit 51", "outbound_mail_state"),
            ("select id from inbox.outbound_mail where state = 'queued' and due_at <= now() order by due_at limit 20", "outbound_mail_due"),
            ("select id from inbox.outbound_mail where state = 'sending' and lease_until < now() order by lease_until limit 20", "outbound_mail_leased"),
            ("select received_at from inbox.inbound_mail where workspace_id = @ws and mailbox_id = @ws order by id desc limit 1", "inbound_mail_mailbox")])
        {
            var plan = string.Join('\n', await connection.QueryAsync<string>(
                "explain " + sql, new { ws = workspace.Id, before = Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff") }));
            plan.ShouldContain(index);
            plan.ShouldNotContain("Seq Scan");
        }
    }

    [Theory]
    [InlineData("inbound_mail", "select id from inbox.inbound_mail where workspace_id = @ws and id < @before order by id desc limit 51", "inbound_mail_pkey")]
    [InlineData("inbound_mail", "select id from inbox.inbound_mail where workspace_id = @ws and status = 'held' and id < @before order by id desc limit 51", "inbound_mail_status")]
    public async Task An_index_serves_the_list(string table, string sql, string index)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        await using var connection = await host.OpenAsync();
        await connection.ExecuteAsync(
            $"""
            insert into inbox.inbound_mail (workspace_id, id, mailbox_id, dedupe_key, envelope_from, envelope_to, raw_sha256, raw_size, body_sha256,
                received_at, status, from_name, from_email, subject, version)
            select @Id, gen_random_uuid(), m.id, g::text, '', '', '', 0, '', now(), case when g % 50 = 0 then 'held' else 'processed' end, '', '', '', 1
            from inbox.mailbox m, generate_series(1, 3000) g
            where m.workspace_id = @Id;
            analyze inbox.{table}
            """, new { workspace.Id });
        var plan = string.Join('\n', await connection.QueryAsync<string>(
            "explain " + sql, new { ws = workspace.Id, before = Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff") }));

        plan.ShouldContain(index);
        plan.ShouldNotContain("Seq Scan");
        plan.ShouldNotContain("Sort");
        address.ShouldNotBeEmpty();
    }
}
