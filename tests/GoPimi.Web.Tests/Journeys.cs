using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoPimi.Testing;
using GoPimi.Testing.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoPimi.Web.Tests;

/// <summary>What several tests begin with: a person with a workspace, signed in at a tab.</summary>
internal sealed record Desk(Tab Tab, Workspace Workspace) : IAsyncDisposable
{
    public IPage Page => Tab.Page;

    public static async Task<Desk> OpenAsync(Installation installation, bool dark = false, bool phone = false)
    {
        var person = await Person.SignUpAsync(installation.Client(), "Olga");
        var workspace = await person.CreateWorkspaceAsync("desk");
        var tab = await Tab.OpenAsync(installation, dark, phone);
        await tab.SignInAsync(person.Email, Person.Password);
        return new Desk(tab, workspace);
    }

    public Task GoAsync(string path) => Page.GotoAsync($"/w/{Workspace.Slug}/{path}");

    /// <summary>The newest mail that left for an address.</summary>
    public Task<JsonElement> SentAsync(string to, string subject) => SeeAsync($"a mail to {to}", m =>
        m.Text("subject").Contains(subject, StringComparison.Ordinal) && m.GetProperty("to").EnumerateArray().Any(t => t.GetString()!.Contains(to, StringComparison.Ordinal)));

    public async Task<int> CountSentAsync(string subject) => (await MailsAsync()).Count(m => m.Text("subject").Contains(subject, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => Tab.DisposeAsync();

    async Task<JsonElement> SeeAsync(string what, Func<JsonElement, bool> match) => (JsonElement)await Eventually.SeeAsync(
        what, async () => (await MailsAsync()).Where(match).Select(m => (object)m).FirstOrDefault());

    async Task<List<JsonElement>> MailsAsync() =>
        [.. (await Workspace.Owner.Client.GetAsync("/dev/mails").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];
}

internal static class Acts
{
    public static async Task SignInAsync(this Tab tab, string email, string password)
    {
        await tab.Page.GotoAsync("/sign-in");
        await tab.Page.SubmitSignInAsync(email, password);
        await Expect(tab.Page).Not.ToHaveURLAsync(new Regex("/sign-in"));
    }

    public static async Task SubmitSignInAsync(this IPage page, string email, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    // Not WaitForURLAsync, which misses an address that comes between its look and its listening
    // (microsoft/playwright-dotnet#3364).
    public static Task ShouldReachAsync(this IPage page, string path) =>
        Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path)));

    public static ILocator Row(this IPage page, string subject) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = subject });

    public static ILocator Thread(this IPage page) => page.GetByRole(AriaRole.Main);

    public static async Task WriteReplyAsync(this IPage page, string text)
    {
        await page.Keyboard.PressAsync("r");
        var editor = page.Locator("[data-composer] [contenteditable=true]");
        await Expect(editor).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(text);
    }
}
