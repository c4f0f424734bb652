using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoPimi.Web.Tests;

// Every screen, light and dark, desk and phone: axe finds nothing, nothing is cut off, nothing complains.
public sealed class ScreenTests(Installation installation)
{
    static readonly string[] Screens =
    [
        "tickets?view=all", "tickets?view=mine", "tickets/1", "contacts", "inbound", "settings/workspace", "settings/members",
        "settings/api-tokens", "settings/mailboxes", "settings/outgoing", "settings/notifications", "settings/plan", "settings/profile",
        "settings/security",
    ];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Every_screen_is_accessible_and_fits(bool dark, bool phone)
    {
        await using var desk = await Desk.OpenAsync(installation, dark, phone);
        await desk.Workspace.ReceiveTicketAsync("A ticket to look at");
        foreach (var screen in Screens)
        {
            await desk.GoAsync(screen);
            await LookAsync(desk, screen);
        }

        await desk.Page.GotoAsync("/simulator");
        await LookAsync(desk, "simulator");
        desk.Tab.ShouldHaveNoComplaints();
    }

    static async Task LookAsync(Desk desk, string screen)
    {
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await desk.Tab.ShouldBeAccessibleAsync(screen);
        await desk.Tab.ShouldFitAsync(screen);
    }
}
