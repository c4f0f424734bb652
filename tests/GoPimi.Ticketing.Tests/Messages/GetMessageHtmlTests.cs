using System.Net;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class GetMessageHtmlTests(TicketingHost host)
{
    const string Letter = """
        <p style="color: red; position: fixed">Hello</p><img src="cid:logo%40x" alt="logo"><img src="https://tracker.example/p.gif" width="1">
        <a href="https://shop.example/" target="_top" onclick="steal()">shop</a><a href="javascript:alert(1)">bad</a><script>alert(1)</script>
        """;

    [Fact]
    public async Task A_mail_is_served_as_a_page_that_can_run_and_load_nothing()
    {
        var (workspace, url) = await MailAsync();

        using var response = await workspace.Owner.GetAsync(url);
        var page = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';");
        policy.ShouldContain("sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox;");
        policy.ShouldContain("frame-ancestors 'self'");
        policy.ShouldNotContain("allow-scripts");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("X-GoPimi-Images").ShouldBe(["blocked"]);
        page.ShouldContain("Hello");
        page.ShouldContain("""<a href="https://shop.example/">shop</a>""");
        page.ShouldContain("<a>bad</a>");
        foreach (var gone in (string[])["script", "javascript", "onclick", "position", "tracker.example", "target=\"_top\"", "cid:"])
            page.ShouldNotContain(gone);
    }

    [Fact]
    public async Task Inline_images_are_led_to_their_attachments()
    {
        var (workspace, url) = await MailAsync();

        var page = await workspace.Owner.GetStringAsync(url);

        var attachment = (await workspace.Owner.GetJsonAsync(url[..url.IndexOf("/messages/", StringComparison.Ordinal)] + "/messages"))
            .Items()[0].GetProperty("attachments")[0];
        attachment.GetProperty("inline").GetBoolean().ShouldBeTrue();
        page.ShouldContain($"{workspace.Url}attachments/{attachment.Id()}\"");
    }

    [Fact]
    public async Task Pictures_from_elsewhere_come_only_when_asked_for()
    {
        var (workspace, url) = await MailAsync();

        using var response = await workspace.Owner.GetAsync($"{url}?images=show");
        var page = await response.Content.ReadAsStringAsync();

        page.ShouldContain("https://tracker.example/p.gif");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src 'self' data: https: http:;");
        response.Headers.GetValues("X-GoPimi-Images").ShouldBe(["shown"]);
        (await workspace.Owner.GetStringAsync($"{url}?images=yes")).ShouldNotContain("tracker.example");
    }

    [Fact]
    public async Task The_thread_says_which_messages_have_html_and_pictures_from_elsewhere()
    {
        var (workspace, url) = await MailAsync();

        var message = (await workspace.Owner.GetJsonAsync(url[..url.IndexOf("/messages/", StringComparison.Ordinal)] + "/messages")).Items()[0];

        message.GetProperty("hasMailHtml").GetBoolean().ShouldBeTrue();
        message.GetProperty("hasRemoteImages").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_without_html_has_no_page()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var message = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[0];

        await workspace.Owner.GetAsync($"tickets/{ticket.Id()}/messages/{message.Id()}/html")
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "message.no_html");
    }

    async Task<(TestWorkspace Workspace, string Url)> MailAsync()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Mail() with
        {
            Html = Letter,
            Attachments = [new MailAttachment("logo.png", "image/png", 3, new string('a', 64), Inline: true, "logo@x")],
        });
        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");
        var message = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[0];
        return (workspace, $"tickets/{ticket.Id()}/messages/{message.Id()}/html");
    }
}
