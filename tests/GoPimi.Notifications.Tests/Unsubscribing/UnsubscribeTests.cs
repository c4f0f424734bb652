using System.Net;
using GoPimi.Testing;

namespace GoPimi.Notifications.Tests.Unsubscribing;

public sealed class UnsubscribeTests(NotificationsHost host)
{
    [Fact]
    public async Task A_mail_programs_one_click_turns_this_kind_of_mail_off_and_nothing_else()
    {
        var workspace = await host.StaffedAsync();
        var path = await UnsubscribePathAsync(workspace);

        (await PostAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await PreferencesAsync(workspace.Member)).ShouldBe(
            """{"assigned":{"inApp":true,"email":true},"customerReplied":{"inApp":true,"email":false}}""");
        (await PreferencesAsync(workspace.Owner)).ShouldNotContain("false");
        await workspace.HearAsync(workspace.Replied(workspace.MemberId), workspace.Assigned(to: workspace.MemberId));
        (await host.MailsAsync(workspace)).Count(m => m.Subject.Contains("answered", StringComparison.Ordinal)).ShouldBe(1);
        (await host.MailsAsync(workspace)).Count(m => m.Subject.Contains("assigned", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Twice_or_with_any_body_is_the_same_and_the_bell_stays_as_it_was_chosen()
    {
        var workspace = await host.StaffedAsync();
        await workspace.Member.PreferAsync(repliedInApp: false);
        var path = await UnsubscribePathAsync(workspace);

        (await PostAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client().PostAsync(path, content: null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client().PostAsync(path, new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } }))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        (await PreferencesAsync(workspace.Member)).ShouldBe(
            """{"assigned":{"inApp":true,"email":true},"customerReplied":{"inApp":false,"email":false}}""");
    }

    [Fact]
    public async Task Looking_changes_nothing_and_shows_a_page_that_needs_nothing_else()
    {
        var workspace = await host.StaffedAsync();
        var path = await UnsubscribePathAsync(workspace);

        using var response = await host.Client().GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        html.ShouldContain("<html lang=\"en\">");
        html.ShouldContain("<button type=\"submit\">");
        html.ShouldContain("Acme &amp; Sons");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("src=");
        (await PreferencesAsync(workspace.Member)).ShouldNotContain("false");
    }

    [Fact]
    public async Task After_the_click_the_page_leads_to_the_preferences()
    {
        var workspace = await host.StaffedAsync();

        using var response = await PostAsync(await UnsubscribePathAsync(workspace));

        (await response.Content.ReadAsStringAsync()).ShouldContain("https://desk.test/w/acme/settings/notifications");
    }

    [Fact]
    public async Task A_link_of_which_a_single_bit_is_wrong_is_not_found()
    {
        var workspace = await host.StaffedAsync();
        var path = await UnsubscribePathAsync(workspace);
        var token = path[(path.LastIndexOf('/') + 1)..];

        foreach (var at in new[] { 0, 10, 30, 43, 45, 50, token.Length - 2 })
        {
            var forged = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            await PostAsync($"/api/v1/unsubscribe/{forged}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "unsubscribe_link.not_found");
            await host.Client().GetAsync($"/api/v1/unsubscribe/{forged}")
                .ShouldBeProblemAsync(HttpStatusCode.NotFound, "unsubscribe_link.not_found");
        }

        (await PreferencesAsync(workspace.Member)).ShouldNotContain("false");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("....")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%F0%9F%98%80")]
    public async Task Rubbish_is_not_found(string token) =>
        await PostAsync($"/api/v1/unsubscribe/{token}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "unsubscribe_link.not_found");

    [Fact]
    public async Task Of_64_clicks_at_once_each_succeeds()
    {
        var workspace = await host.StaffedAsync();
        var path = await UnsubscribePathAsync(workspace);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ => (await PostAsync(path)).StatusCode));

        statuses.ShouldAllBe(s => s == HttpStatusCode.OK);
        (await PreferencesAsync(workspace.Member)).ShouldContain("\"email\":false");
    }

    async Task<string> UnsubscribePathAsync(TestWorkspace workspace)
    {
        await workspace.HearAsync(workspace.Replied(workspace.MemberId));
        return new Uri((await host.MailsAsync(workspace)).Single().UnsubscribeUrl).AbsolutePath;
    }

    Task<HttpResponseMessage> PostAsync(string path) => host.Client().PostAsync(
        path, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

    static async Task<string> PreferencesAsync(HttpClient client) =>
        (await client.GetAsync("notification-preferences").ShouldBeAsync(HttpStatusCode.OK)).ToString();
}
