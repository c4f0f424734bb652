using System.Net;
using GoPimi.Testing;
using GoPimi.Testing.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoPimi.Web.Tests;

public sealed class MainJobTests(Installation installation)
{
    [Fact]
    public async Task A_newcomer_signs_up_and_gets_an_address_to_write_to()
    {
        await using var tab = await Tab.OpenAsync(installation);
        var (page, email) = (tab.Page, $"newcomer-{Guid.NewGuid():N}@people.test");
        await page.GotoAsync("/sign-up");
        await tab.ShouldBeAccessibleAsync("sign up");
        await page.GetByLabel("Your name").FillAsync("Nora Newcomer");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync("check your mail");

        await page.GetByRole(AriaRole.Link, new() { Name = "Open the link" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Address confirmed" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.ShouldReachAsync("/sign-in");
        await page.SubmitSignInAsync(email, Person.Password);

        await page.ShouldReachAsync("/onboarding");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nora and friends");
        var slug = $"nora-{Guid.NewGuid().ToString("N")[..8]}";
        await page.GetByLabel("Address", new() { Exact = true }).FillAsync(slug);
        await tab.ShouldBeAccessibleAsync("onboarding");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create workspace" }).ClickAsync();
        await Expect(page.GetByText($"{slug}@mail.localhost").First).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync("the address");

        using var mailgun = installation.Client();
        (await mailgun.PostMailAsync($"{slug}@mail.localhost", MailgunHook.Mime("carla@customer.test", $"{slug}@mail.localhost", "First of all", "Hello!"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Expect(page.GetByText("The first mail has arrived.")).ToBeVisibleAsync();
        tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_mail_appears_live_is_answered_and_the_customers_reply_comes_back()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        await desk.GoAsync("tickets?view=all");
        await Expect(page.GetByText("No tickets yet")).ToBeVisibleAsync();

        await desk.Workspace.ReceiveTicketAsync("The cup is broken", "Carla Customer <carla@cups.test>");
        await Expect(page.Row("The cup is broken")).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("ticket list");

        await page.Row("The cup is broken").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("About The cup is broken.").First).ToBeVisibleAsync();
        await page.WriteReplyAsync("We send you a new one today.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("goes out in").First).ToBeVisibleAsync();
        var sent = await desk.SentAsync("carla@cups.test", "The cup is broken");
        sent.Text("text").ShouldContain("We send you a new one today.");

        using var mailgun = installation.Client();
        var replyTo = sent.GetProperty("headers").Text("Reply-To");
        var address = replyTo[(replyTo.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>');
        (await mailgun.PostMailAsync(address, MailgunHook.Mime("carla@cups.test", address, "Re: The cup is broken", "It has arrived, thank you!"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Expect(page.GetByText("It has arrived, thank you!").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Sent", new() { Exact = true }).First).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("ticket");
        desk.Tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_reply_taken_back_is_never_sent_and_its_text_is_back()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        var ticket = await desk.Workspace.ReceiveTicketAsync("Taken back");
        await desk.GoAsync($"tickets/{ticket.GetProperty("number").GetInt32()}");
        await Expect(page.GetByText("About Taken back.").First).ToBeVisibleAsync();

        await page.WriteReplyAsync("I did not mean this.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();

        await Expect(page.Locator("[data-composer] [contenteditable=true]")).ToContainTextAsync("I did not mean this.");
        await Task.Delay(7000);
        (await desk.CountSentAsync("Taken back")).ShouldBe(0);
        desk.Tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_draft_survives_a_reload()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        var ticket = await desk.Workspace.ReceiveTicketAsync("Draft");
        await desk.GoAsync($"tickets/{ticket.GetProperty("number").GetInt32()}");
        await Expect(page.GetByText("About Draft.").First).ToBeVisibleAsync();

        await page.WriteReplyAsync("Half a sentence");
        await page.ReloadAsync();
        await Expect(page.GetByText("About Draft.").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");

        await Expect(page.Locator("[data-composer] [contenteditable=true]")).ToContainTextAsync("Half a sentence");
        desk.Tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_hostile_mail_runs_nothing_and_loads_nothing()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        using var mailgun = installation.Client();
        var mime = MailgunHook.Mime("mallory@evil.test", desk.Workspace.Address, "Hostile", "").Replace("text/plain", "text/html", StringComparison.Ordinal)
            + """
            <script>parent.document.title='pwned';fetch('https://evil.test/script')</script>
            <img src="https://evil.test/pixel.gif" onerror="parent.document.title='pwned'"><svg onload="parent.document.title='pwned'">
            <style>@import url(https://evil.test/style.css); body { background: url(https://evil.test/bg.png) }</style>
            <a href="javascript:alert(1)">link</a><form action="https://evil.test/form"><button>Send</button></form>
            <p>Only this text matters.</p>
            """;
        (await mailgun.PostMailAsync(desk.Workspace.Address, mime)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ticket = await desk.Workspace.TicketAsync("Hostile");
        await desk.GoAsync($"tickets/{ticket.GetProperty("number").GetInt32()}");

        await Expect(page.FrameLocator("iframe").GetByText("Only this text matters.")).ToBeVisibleAsync();
        (await page.TitleAsync()).ShouldNotContain("pwned");
        desk.Tab.ShouldHaveNoComplaints();
    }
}
