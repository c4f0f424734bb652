using System.Net;
using System.Net.Http.Json;
using Dapper;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;

namespace GoPimi.Ticketing.Tests.Tickets;

public sealed class OpenTicketTests(TicketingHost host)
{
    [Fact]
    public async Task A_ticket_is_opened_with_its_first_message()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();

        var ticket = await workspace.Owner.TicketAsync("  The lamp \n is dark ", new
        {
            text = "First line.\r\nSecond line.",
            priority = "high",
            tags = new[] { "Lamps", "urgent customer", "lamps" },
            assigneeId = workspace.MemberId,
        });

        ticket.GetProperty("number").GetInt64().ShouldBe(1);
        ticket.Text("subject").ShouldBe("The lamp is dark");
        ticket.Text("status").ShouldBe("new");
        ticket.Text("priority").ShouldBe("high");
        ticket.GetProperty("requester").Text("email").ShouldBe("carla@customer.example");
        ticket.GetProperty("assignee").Text("name").ShouldBe("Max Member");
        ticket.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["lamps", "urgent customer"]);
        ticket.Text("snippet").ShouldBe("First line. Second line.");
        ticket.GetProperty("messageCount").GetInt32().ShouldBe(1);
        ticket.Text("lastMessageBy").ShouldBe("customer");
        ticket.GetProperty("can").GetProperty("reply").GetBoolean().ShouldBeTrue();

        var message = (await workspace.Member.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items().ShouldHaveSingleItem();
        message.Text("kind").ShouldBe("customer");
        message.Text("text").ShouldBe("First line.\nSecond line.");
        message.GetProperty("author").Text("kind").ShouldBe("contact");
        message.GetProperty("author").Text("name").ShouldBe("Carla");
        message.GetProperty("delivery").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Opening_is_published_with_the_first_message()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();

        var ticket = await workspace.Owner.TicketAsync();

        var opened = (await workspace.PublishedAsync<TicketOpened>()).ShouldHaveSingleItem();
        opened.TicketId.ShouldBe(ticket.Id());
        opened.ActorId.ShouldBe(workspace.OwnerId);
        opened.ActorName.ShouldBe("Olga Owner");
        var added = (await workspace.PublishedAsync<MessageAdded>()).ShouldHaveSingleItem();
        added.OpensTicket.ShouldBeTrue();
        added.Snippet.ShouldBe("It worked yesterday.");
    }

    [Fact]
    public async Task Html_becomes_safe_html_and_text()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();

        var ticket = await workspace.Owner.TicketAsync(more: new { html = "<p>Hi <b>you</b><script>alert(1)</script></p>", text = "ignored" });

        var message = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[0];
        message.Text("html").ShouldBe("<p>Hi <b>you</b></p>");
        message.Text("text").ShouldBe("Hi you");
    }

    [Theory]
    [InlineData("""{"text":"x","requester":{"email":"a@b.example"}}""", "subject")]
    [InlineData("""{"subject":" \u0001 ","text":"x","requester":{"email":"a@b.example"}}""", "subject")]
    [InlineData("""{"subject":"s","text":"x"}""", "requester.email")]
    [InlineData("""{"subject":"s","text":"x","requester":{}}""", "requester.email")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example\r\nBcc: c@d.example"}}""", "requester.email")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"nobody"}}""", "requester.email")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b"}}""", "requester.email")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example."}}""", "requester.email")]
    [InlineData("""{"subject":"s","requester":{"email":"a@b.example"}}""", "text")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example"},"priority":"now"}""", "priority")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example"},"tags":["a,b"]}""", "tags")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example"},"tags":[null]}""", "tags")]
    public async Task Bad_input_names_its_field(string body, string field)
    {
        var workspace = host.NewWorkspace();

        var problem = await workspace.Owner.PostAsync("tickets", Json(body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(problem.ToString());
    }

    [Theory]
    [InlineData("""{"subject":"s","text":"a\u0000b","requester":{"email":"a@b.example"}}""")]
    [InlineData("""{"subject":"s","text":"a\ud800b","requester":{"email":"a@b.example"}}""")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example"},"assigneeId":"x"}""")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example"},"unknown":1}""")]
    [InlineData("""{"subject":null,"text":"x","requester":{"email":"a@b.example"}}""")]
    [InlineData("""{"subject":"s","text":"x","requester":{"email":"a@b.example"},"attachmentIds":["00000000-0000-0000-0000-000000000001"]}""")]
    [InlineData("""{"subject":"s","html":"<script>1</script>","requester":{"email":"a@b.example"}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_cannot_be_stored_is_a_bad_request_and_never_a_failure(string body)
    {
        var workspace = host.NewWorkspace();

        await workspace.Owner.PostAsync("tickets", Json(body)).ShouldBeAsync(HttpStatusCode.BadRequest);

        (await workspace.Owner.GetJsonAsync("tickets")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_member_can_be_given_a_ticket()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var body = new { subject = "s", text = "t", requester = new { email = "a@b.example" }, assigneeId = Guid.NewGuid() };

        var problem = await workspace.Owner.PostAsJsonAsync("tickets", body).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "assignee.not_member");

        problem.GetProperty("errors").TryGetProperty("assigneeId", out _).ShouldBeTrue();
        (await workspace.Owner.TicketAsync()).GetProperty("number").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_have_no_gaps_and_the_limit_is_exact_under_64_parallel_requests()
    {
        const int limit = 40;
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Limit(limit));
        var body = new { subject = "Parallel", text = "t", requester = new { email = "a@b.example" } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => workspace.Owner.PostAsJsonAsync("tickets", body)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(limit);
        answers.Count(a => a.StatusCode == HttpStatusCode.PaymentRequired).ShouldBe(64 - limit);
        await using var connection = await host.OpenAsync();
        var numbers = await connection.QueryAsync<long>(
            "select number from ticketing.ticket where workspace_id = @Id order by number", new { workspace.Id });
        numbers.ShouldBe(Enumerable.Range(1, limit).Select(n => (long)n));
        await workspace.Owner.PostAsJsonAsync("tickets", body).ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "plan.tickets_exceeded");
    }

    [Fact]
    public async Task The_same_idempotency_key_opens_one_ticket()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var client = workspace.Owner;
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await client.TicketAsync();
        var second = await client.TicketAsync();

        second.ToString().ShouldBe(first.ToString());
        (await workspace.Owner.GetJsonAsync("tickets")).Items().Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_may_only_read_opens_nothing()
    {
        var workspace = host.NewWorkspace();

        await workspace.As(workspace.OwnerId, "owner", scopes: "read").PostAsJsonAsync("tickets", new { subject = "s" })
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "token.scope");
        await workspace.Anonymous.PostAsJsonAsync("tickets", new { subject = "s" }).ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");
}
