using System.Text.RegularExpressions;
using GoPimi.Testing.Running;
using Microsoft.Playwright;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace GoPimi.Web.Tests;

public sealed class AccountTests(Installation installation)
{
    const string NewPassword = "eleven slow herons";

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Signing_in_asks_for_a_second_factor_once_it_is_on(bool dark, bool phone)
    {
        await using var desk = await Desk.OpenAsync(installation, dark, phone);
        var page = desk.Page;
        await desk.GoAsync("settings/security");
        var codes = await TurnOnAsync(desk);

        await SignOutAsync(page);
        await page.SubmitSignInAsync(desk.Workspace.Owner.Email, Person.Password);
        var code = page.GetByLabel("Code from your authenticator app");
        await Expect(code).ToBeFocusedAsync();
        await desk.Tab.ShouldBeAccessibleAsync("the second factor");
        await desk.Tab.ShouldFitAsync("the second factor");
        await code.FillAsync("000000");
        await Expect(page.GetByText("This code is not right")).ToBeVisibleAsync();
        await Expect(code).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Use a recovery code instead" }).ClickAsync();
        await page.GetByLabel("Recovery code").FillAsync(codes[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ShouldReachAsync("/tickets");

        await desk.GoAsync("settings/security");
        await Expect(page.GetByText("9 recovery codes are left.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Used a recovery code")).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("security");
        desk.Tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_lost_session_asks_for_the_second_factor_over_the_page_and_keeps_what_was_typed()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        await desk.GoAsync("settings/security");
        var codes = await TurnOnAsync(desk);
        await desk.GoAsync("settings/profile");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Olga the Third");

        await desk.Tab.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByLabel("Code from your authenticator app")).ToBeFocusedAsync();
        await desk.Tab.ShouldBeAccessibleAsync("the second factor in the dialog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a recovery code instead" }).ClickAsync();
        await page.GetByLabel("Recovery code").FillAsync(codes[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Olga the Third");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_from_the_mail()
    {
        var person = await Person.SignUpAsync(installation.Client(), "Forgetful");
        await using var tab = await Tab.OpenAsync(installation);
        var page = tab.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
        await page.ShouldReachAsync("/forgot-password");
        await tab.ShouldBeAccessibleAsync("forgotten password");
        await page.GetByLabel("E-mail address").FillAsync(person.Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync("the link is on its way");

        var mail = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Choose a new password" });
        await mail.GetByRole(AriaRole.Link, new() { Name = "Open the link" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Choose a new password" })).ToBeVisibleAsync();
        // The secret of the link stays in no history.
        await Expect(page).ToHaveURLAsync(new Regex("/reset-password$"));
        await tab.ShouldBeAccessibleAsync("new password");
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync("password12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Expect(page.GetByText("one of the first that others would try")).ToBeVisibleAsync();
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(NewPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();

        await Expect(page.GetByText("Your password is changed.")).ToBeVisibleAsync();
        await page.SubmitSignInAsync(person.Email, NewPassword);
        await page.ShouldReachAsync("/onboarding");
        tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task An_act_that_needs_a_fresh_proof_asks_for_the_password_and_then_happens()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        await desk.GoAsync("settings/profile");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change address" }).ClickAsync();
        var address = page.GetByLabel("New address");
        var wanted = $"olga-{Guid.NewGuid():N}@people.test";
        await address.FillAsync(wanted);
        // Nobody waits ten minutes here: the first two answers are what the server gives to an old proof.
        await page.RouteAsync("**/api/v1/me/email-change", RefuseAsync, new() { Times = 2 });

        var send = page.GetByRole(AriaRole.Button, new() { Name = "Send the mails" });
        await send.ClickAsync();
        var proof = page.GetByRole(AriaRole.Dialog, new() { Name = "Prove that it is you" });
        await Expect(proof).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("step-up");
        await proof.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(proof).Not.ToBeVisibleAsync();
        await Expect(address).ToHaveValueAsync(wanted);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        await send.ClickAsync();
        await proof.GetByLabel("Password", new() { Exact = true }).FillAsync("not my password");
        await proof.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(proof.GetByText("This is not your password.")).ToBeVisibleAsync();
        await proof.GetByLabel("Password", new() { Exact = true }).FillAsync(Person.Password);
        await proof.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByText($"Changing to {wanted}")).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("an address that is changing");

        foreach (var (to, subject, heading) in new[]
        {
            (wanted, "Please confirm your new e-mail address", "One more to go"),
            (desk.Workspace.Owner.Email, "Change of your e-mail address", "Your address is changed"),
        })
        {
            var mail = (await desk.SentAsync(to, subject)).GetProperty("text").GetString()!;
            await page.GotoAsync("/confirm-email#token=" + Regex.Match(mail, "confirm-email#token=([\\w-]+)").Groups[1].Value);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
            await desk.Tab.ShouldBeAccessibleAsync(heading);
        }

        await page.GotoAsync("/account/profile");
        await Expect(page.GetByText(wanted)).ToBeVisibleAsync();
        desk.Tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_workspace_that_demands_two_factors_shows_its_owner_and_its_member_the_way()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        var member = await Person.SignUpAsync(installation.Client(), "Mats");
        await desk.Workspace.PostAsync("members", new { email = member.Email, role = "member" });
        await desk.GoAsync("settings/workspace");
        await DemandAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Set it up" }).ClickAsync();
        await page.ShouldReachAsync("/settings/security");
        await TurnOnAsync(desk);
        await desk.GoAsync("settings/workspace");
        await DemandAsync(page);
        await Expect(page.GetByText("Two-factor sign-in is demanded of every member now.")).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("a demanding workspace");

        await using var tab = await Tab.OpenAsync(installation, dark: true);
        await tab.SignInAsync(member.Email, Person.Password);
        await tab.Page.GotoAsync($"/w/{desk.Workspace.Slug}/tickets");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "This workspace demands two-factor sign-in" })).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync("a workspace that keeps its member out");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Set it up" }).ClickAsync();
        await tab.Page.ShouldReachAsync("/account/security");
        await tab.ShouldBeAccessibleAsync("security outside of a workspace");
        await TurnOnAsync(tab);
        await tab.Page.GotoAsync($"/w/{desk.Workspace.Slug}/tickets?view=all");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("This workspace demands two-factor sign-in");
        tab.ShouldHaveNoComplaints();
    }

    static Task<string[]> TurnOnAsync(Desk desk) => TurnOnAsync(desk.Tab);

    static async Task<string[]> TurnOnAsync(Tab tab)
    {
        var page = tab.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync("turn on two-factor sign-in");
        await tab.ShouldFitAsync("turn on two-factor sign-in");
        var secret = (await dialog.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await dialog.GetByLabel("The code that the app shows now").FillAsync(new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp());

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Keep your recovery codes" })).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync("recovery codes");
        await tab.ShouldFitAsync("recovery codes");
        var codes = await dialog.GetByRole(AriaRole.Listitem).AllInnerTextsAsync();
        codes.Count.ShouldBe(10);
        await dialog.GetByLabel("I have kept them").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(page.GetByText("10 recovery codes are left.")).ToBeVisibleAsync();
        return [.. codes];
    }

    static async Task DemandAsync(IPage page)
    {
        await page.GetByLabel("Demand two-factor sign-in of every member").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Demand it" }).ClickAsync();
    }

    static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/account/profile");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.ShouldReachAsync("/sign-in");
    }

    static Task RefuseAsync(IRoute route) => route.FulfillAsync(new()
    {
        Status = 403,
        ContentType = "application/problem+json",
        Body = """{"status":403,"code":"step_up.required","detail":"Please prove once more that it is you."}""",
    });
}
