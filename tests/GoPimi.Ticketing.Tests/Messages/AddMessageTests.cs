using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class AddMessageTests(TicketingHost host)
{
    [Fact]
    public async Task A_reply_waits_for_the_undo_window_and_opens_a_new_ticket()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        var reply = await workspace.Owner.ReplyAsync(ticket.Id(), "Try another bulb.\nReally.\n\nBye");

        reply.Text("kind").ShouldBe("reply");
        reply.Text("html").ShouldBe("<p>Try another bulb.<br>Really.</p><p>Bye</p>");
        reply.GetProperty("author").Text("kind").ShouldBe("agent");
        reply.GetProperty("author").Text("name").ShouldBe("Olga Owner");
        var delivery = reply.GetProperty("delivery");
        delivery.Text("state").ShouldBe("pending");
        (delivery.GetProperty("sendAt").GetDateTimeOffset() - reply.GetProperty("createdAt").GetDateTimeOffset()).ShouldBe(TimeSpan.FromSeconds(10));
        var now = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}");
        now.Text("status").ShouldBe("open");
        now.Text("lastMessageBy").ShouldBe("agent");
        now.Text("snippet").ShouldStartWith("Try another bulb.");
        now.GetProperty("messageCount").GetInt32().ShouldBe(2);
        now.Version().ShouldBe(2);
        (await workspace.PublishedAsync<ReplyHandedOver>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hand_over_waits_in_the_outbox_until_the_undo_window_is_over()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        await workspace.Owner.ReplyAsync(ticket.Id());

        await host.DrainEventsAsync();
        await using var connection = await host.OpenAsync();
        var wait = await connection.QuerySingleAsync<double>(
            """
            select extract(epoch from due_at - occurred_at)::float8 from ticketing.event_inbox
            where workspace_id = @Id and name = 'ticketing.reply_due.v1' and handled_at is null
            """,
            new { workspace.Id });
        wait.ShouldBeInRange(9, 11);
    }

    [Fact]
    public async Task Sending_and_solving_is_one_act()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        await workspace.Member.ReplyAsync(ticket.Id(), status: "solved");

        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).Text("status").ShouldBe("solved");
        var changed = (await workspace.PublishedAsync<TicketChanged>()).ShouldHaveSingleItem();
        (changed.PreviousStatus, changed.Status, changed.ActorName).ShouldBe(("new", "solved", "Max Member"));
        var added = (await workspace.PublishedAsync<MessageAdded>())[^1];
        (added.Kind, added.AuthorId, added.Snippet).ShouldBe(("reply", (Guid?)workspace.MemberId, "Try another bulb."));
    }

    [Fact]
    public async Task A_note_is_for_colleagues_only()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        var note = await workspace.Owner.PostAsJsonAsync(
                $"tickets/{ticket.Id()}/messages", new { kind = "note", html = "<p>Customer is <b>angry</b></p>" })
            .ShouldBeAsync(HttpStatusCode.Created);

        note.GetProperty("delivery").ValueKind.ShouldBe(JsonValueKind.Null);
        var now = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}");
        (now.Text("status"), now.Text("snippet"), now.Text("lastMessageBy")).ShouldBe(("new", "It worked yesterday.", "customer"));
        now.GetProperty("messageCount").GetInt32().ShouldBe(2);
        var added = (await workspace.PublishedAsync<MessageAdded>())[^1];
        (added.Kind, added.Snippet).ShouldBe(("note", ""));
    }

    [Fact]
    public async Task A_reply_stops_when_the_customer_has_written_since()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(mail);
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        var url = $"tickets/{ticket.Id()}/messages";
        var seen = (await workspace.Owner.GetJsonAsync(url)).Items()[0].Id();
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "note", text = "mine", lastSeenMessageId = seen }).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.HearAsync(mail.Again());

        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "late", lastSeenMessageId = seen })
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "ticket.stale_thread");
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "late", lastSeenMessageId = Guid.NewGuid() })
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "ticket.stale_thread");
        var newest = (await workspace.Owner.GetJsonAsync(url)).Items()[^1].Id();
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "now", lastSeenMessageId = newest })
            .ShouldBeAsync(HttpStatusCode.Created);
        await workspace.Owner.ReplyAsync(ticket.Id(), "anyway");
    }

    [Fact]
    public async Task A_reply_stops_when_a_colleague_has_answered_since_but_not_for_an_own_one_or_a_note()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Mail());
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        var url = $"tickets/{ticket.Id()}/messages";
        var seen = (await workspace.Owner.GetJsonAsync(url)).Items()[0].Id();
        await workspace.Member.PostAsJsonAsync(url, new { kind = "note", text = "I know him" }).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "first", lastSeenMessageId = seen }).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "second", lastSeenMessageId = seen }).ShouldBeAsync(HttpStatusCode.Created);

        await workspace.Member.PostAsJsonAsync(url, new { kind = "reply", text = "too", lastSeenMessageId = seen })
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "ticket.stale_thread");
    }

    [Fact]
    public async Task A_closed_ticket_takes_notes_but_no_replies()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.ChangeAsync(await workspace.Owner.TicketAsync(), new { status = "closed" });
        var url = $"tickets/{ticket.Id()}/messages";

        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "x" }).ShouldBeProblemAsync(HttpStatusCode.Conflict, "ticket.closed");
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "note", text = "x", status = "open" })
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "ticket.closed");
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "note", text = "x" }).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Attachments_belong_to_one_message_and_come_from_its_writer()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var url = $"tickets/{ticket.Id()}/messages";
        var ids = new List<Guid>();
        foreach (var name in (string[])["b.txt", "a.txt"])
            ids.Add((await (await workspace.Owner.UploadAsync(name, [1, 2])).Content.ReadFromJsonAsync<JsonElement>()).Id());

        await workspace.Member.PostAsJsonAsync(url, new { kind = "reply", text = "x", attachmentIds = ids })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "attachment.unknown");
        var sent = await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "x", attachmentIds = ids })
            .ShouldBeAsync(HttpStatusCode.Created);
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "x", attachmentIds = ids })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "attachment.unknown");

        sent.GetProperty("attachments").EnumerateArray().Select(a => a.Text("name")).ShouldBe(["b.txt", "a.txt"]);
        (await workspace.Owner.GetJsonAsync(url)).Items().Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_idempotency_key_writes_one_reply()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var client = workspace.Owner;
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => client.ReplyAsync(ticket.Id())));

        answers.Select(a => a.Id()).Distinct().Count().ShouldBe(1);
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items().Length.ShouldBe(2);
    }

    [Fact]
    public async Task Parallel_messages_all_find_their_place()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(n => workspace.Owner.ReplyAsync(ticket.Id(), $"reply {n}")));

        var page = await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages?limit=100");
        page.Items().Length.ShouldBe(65);
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).GetProperty("messageCount").GetInt32().ShouldBe(65);
    }

    [Theory]
    [InlineData("""{"text":"x"}""")]
    [InlineData("""{"kind":"customer","text":"x"}""")]
    [InlineData("""{"kind":"reply"}""")]
    [InlineData("""{"kind":"reply","text":" "}""")]
    [InlineData("""{"kind":"reply","html":"<p> </p>"}""")]
    [InlineData("""{"kind":"reply","text":"a\u0000"}""")]
    [InlineData("""{"kind":"reply","text":"x","status":"done"}""")]
    [InlineData("""{"kind":"reply","text":"x","to":[]}""")]
    [InlineData("""{"kind":"reply","text":"x","to":[null]}""")]
    [InlineData("""{"kind":"reply","text":"x","to":[{}]}""")]
    [InlineData("""{"kind":"reply","text":"x","cc":[{"email":"a@b.example\nBcc: x@y.example"}]}""")]
    [InlineData("""{"kind":"reply","text":"x","to":[{"email":"a..b@c.example"}]}""")]
    [InlineData("""{"kind":"note","text":"x","to":[{"email":"a@b.example"}]}""")]
    [InlineData("""{"kind":"reply","text":"x","lastSeenMessageId":1}""")]
    public async Task Bad_input_is_refused_and_adds_nothing(string body)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await workspace.Owner.PostAsync($"tickets/{ticket.Id()}/messages", content).ShouldBeAsync(HttpStatusCode.BadRequest);

        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).Version().ShouldBe(1);
    }

    // What strangers write into From is kept, whatever it is.
    [Theory]
    [InlineData("undisclosed")]
    [InlineData("a..b@customer.example")]
    [InlineData(".a@customer.example")]
    [InlineData("a@intranet")]
    public async Task A_reply_needs_somebody_to_go_to(string from)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Mail() with { From = new Inbox.Contracts.MailAddress("", from) });
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        ticket.GetProperty("requester").Text("email").ShouldBe(from);
        var url = $"tickets/{ticket.Id()}/messages";

        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "x" }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "message.no_recipient");
        await workspace.Owner.PostAsJsonAsync(url, new { kind = "reply", text = "x", to = new[] { new { email = "a@customer.example" } } })
            .ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Html_that_is_made_to_exhaust_the_parser_is_refused()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var html = string.Concat(Enumerable.Repeat("<div>", 90_000)) + "x";

        await workspace.Owner.PostAsJsonAsync($"tickets/{ticket.Id()}/messages", new { kind = "note", html })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "message.html_too_complex");
    }
}
