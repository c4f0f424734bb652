using System.Text.Json;
using GoPimi.Testing;
using Microsoft.Playwright;

namespace GoPimi.Web.Tests;

/// <summary>
/// A browser window of its own. It collects what must never happen (console errors, policy violations, requests that
/// leave the site) and looks at the page with axe.
/// </summary>
public sealed class Tab : IAsyncDisposable
{
    static readonly string Axe = File.ReadAllText(Path.Combine(Repository.Root, "src/Web/node_modules/axe-core/axe.min.js"));

    // A mail's own scripts are blocked by its frame's policy, which Chromium reports; and refused calls that a test provokes.
    static readonly string[] Expected = ["Blocked script execution", "the server responded with a status of"];

    readonly List<string> complaints = [];
    readonly Uri address;

    Tab(IBrowserContext context, IPage page, Uri site)
    {
        (Context, Page, address) = (context, page, site);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Array.Exists(Expected, e => message.Text.Contains(e, StringComparison.Ordinal)))
                complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"page error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"left the site: {request.Url}");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public static async Task<Tab> OpenAsync(Installation installation, bool dark = false, bool phone = false)
    {
        var context = await installation.Browser.NewContextAsync(new()
        {
            BaseURL = installation.Address.ToString(),
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = phone,
            IsMobile = phone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return new Tab(context, await context.NewPageAsync(), installation.Address);
    }

    /// <summary>No axe violation by WCAG 2.2 AA and best practice.</summary>
    public async Task ShouldBeAccessibleAsync(string screen)
    {
        // An empty page before the first paint has no landmark, but nobody sees it either.
        // By its name, not its role: under a dialog it has none.
        await Page.Locator("main, [role=main]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.EvaluateAsync(Axe);
        var json = await Page.EvaluateAsync<string>("""
            async () => JSON.stringify((await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
                .map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 200) + ' | ' + n.failureSummary) })))
            """);
        JsonSerializer.Deserialize<JsonElement>(json).GetArrayLength().ShouldBe(0, $"{screen}: {json}");
    }

    /// <summary>No control is cut off by the window's edge; a page's scroll width would not show it.</summary>
    public async Task ShouldFitAsync(string screen)
    {
        var cut = await Page.EvaluateAsync<string[]>("""
            () => { return [...document.querySelectorAll('button, a, input, select, textarea, [role=button]')]
                .filter(e => e.offsetParent !== null && !e.closest('[aria-hidden=true]') && !scrolls(e.parentElement))
                .map(e => [e, e.getBoundingClientRect()])
                .filter(([, r]) => r.width > 1 && r.height > 1 && (r.left < -1 || r.right > innerWidth + 1))
                .map(([e]) => e.outerHTML.slice(0, 120));
            function scrolls(e) {
                // A strip that can be moved sideways hides nothing for good.
                for (; e; e = e.parentElement)
                    if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth) return true;
                return false;
            } }
            """);
        cut.ShouldBeEmpty(screen);
    }

    public void ShouldHaveNoComplaints() => complaints.ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
