using System.Net;
using System.Net.Http.Json;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.Simulator;

public sealed class SimulatorTests(InboxHost host)
{
    [Fact]
    public async Task The_whole_loop_works_on_a_laptop()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var me = $"ada-{workspace.Id:N}@customer.example";

        var sent = await SimulateAsync(new { from = new { email = me, name = "Ada" }, to = address, subject = "Hi", text = "Hello", attachments = new[] { new { name = "a.txt", type = "text/plain", base64 = "SGk=" } } });
        await host.DrainEventsAsync();
        var mail = await workspace.Owner.GetAsync($"inbound-mails/{sent.Id("inboundMailId")}").ShouldBeAsync(HttpStatusCode.OK);
        mail.Text("classification").ShouldBe("customer");
        mail.GetProperty("attachments")[0].Text("name").ShouldBe("a.txt");

        var reply = Replies.To(workspace, mail);
        await workspace.HearAsync(reply);
        await host.SendAllAsync();
        var caught = (await host.Client().GetAsync("dev/mails").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .First(m => m.GetProperty("to").EnumerateArray().Any(t => t.GetString()!.Contains(me, StringComparison.Ordinal)));
        caught.Text("text").ShouldContain("Have you tried water?");
        caught.GetProperty("headers").Text("Reply-To").ShouldContain("+");
        (await host.Client().GetStringAsync($"dev/mails/{caught.Id()}/raw")).ShouldContain("Message-Id:", Case.Insensitive);

        var page = await host.Client().GetAsync($"dev/mails/{caught.Id()}/html");
        (await page.Content.ReadAsStringAsync()).ShouldContain("Have you tried <b>water</b>?");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");

        // Answered by threading headers alone, to the plain address.
        var answered = await SimulateAsync(new { from = new { email = me }, to = address, subject = "Re: Hi", text = "Thanks", inReplyToMailId = caught.Id() });
        await host.DrainEventsAsync();
        var answer = await workspace.Owner.GetAsync($"inbound-mails/{answered.Id("inboundMailId")}").ShouldBeAsync(HttpStatusCode.OK);
        answer.Id("threadId").ShouldBe(mail.Id("threadId"));

        Task<System.Text.Json.JsonElement> SimulateAsync(object body) =>
            host.Client().PostAsJsonAsync("dev/simulator/mails", body).ShouldBeAsync(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("""{"from":{"email":"ada@customer.example"},"to":"nobody@mail.localhost","subject":"x"}""", "recipient.unknown")]
    [InlineData("""{"from":{"email":"not an address"},"to":"x@mail.localhost","subject":"x"}""", "validation.failed")]
    [InlineData("""{"to":"x@mail.localhost","subject":"x"}""", "validation.failed")]
    [InlineData("""{}""", "validation.failed")]
    [InlineData("""{"from":{"email":"a@b.example\r\nBcc: c@d.example"},"to":"x@mail.localhost","subject":"x"}""", "validation.failed")]
    [InlineData("""{"from":{"email":"a@b.example"},"to":"x@mail.localhost","subject":"x","attachments":[{"name":"a","type":"b","base64":"%"}]}""", "validation.failed")]
    public async Task What_cannot_be_sent_is_told_so(string json, string code)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        await host.Client().PostAsync("dev/simulator/mails", content).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_mail_that_was_never_sent_cannot_be_answered_or_downloaded()
    {
        await host.Client().GetAsync($"dev/mails/{Guid.NewGuid()}/raw").ShouldBeAsync(HttpStatusCode.NotFound);
        await host.Client().GetAsync($"dev/mails/{Guid.NewGuid()}/html").ShouldBeAsync(HttpStatusCode.NotFound);
        await host.Client().PostAsJsonAsync("dev/simulator/mails", new
        {
            from = new { email = "a@b.example" },
            to = "x@mail.localhost",
            subject = "x",
            inReplyToMailId = Guid.NewGuid(),
        }).ShouldBeProblemAsync(HttpStatusCode.NotFound, "mail.not_found");
    }
}
