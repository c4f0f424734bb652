using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoPimi.Web.Tests;

public sealed class KeyboardTests(Installation installation)
{
    [Fact]
    public async Task The_list_is_worked_without_a_mouse()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        foreach (var subject in (string[])["Third", "Second", "First"])
            await desk.Workspace.ReceiveTicketAsync(subject);
        await desk.GoAsync("tickets?view=all");
        await Expect(page.Row("First")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("i");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldReachAsync("/tickets/");
        await Expect(page.GetByLabel("Message from Carla Customer").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add note" })).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("Ask the warehouse.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("Ask the warehouse.").First).ToBeVisibleAsync();
        desk.Tab.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Help_and_palette_open_by_key()
    {
        await using var desk = await Desk.OpenAsync(installation);
        var page = desk.Page;
        await desk.GoAsync("tickets?view=all");
        await Expect(page.GetByText("No tickets yet")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await desk.Tab.ShouldBeAccessibleAsync("keyboard help");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await desk.Tab.ShouldBeAccessibleAsync("palette");
        desk.Tab.ShouldHaveNoComplaints();
    }
}
