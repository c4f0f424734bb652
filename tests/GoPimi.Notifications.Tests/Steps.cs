using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoPimi.Notifications.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Notifications.Tests;

// What other modules say, and what a member looks at.
internal static class Steps
{
    static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static async Task<TestWorkspace> StaffedAsync(this NotificationsHost host)
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(
            new WorkspaceCreated(workspace.Id, "acme", "Acme & Sons", "Europe/Berlin", 1),
            workspace.Joined(workspace.OwnerId, "Olga"), workspace.Joined(workspace.MemberId, "Max"));
        return workspace;
    }

    public static MemberChanged Joined(this TestWorkspace workspace, Guid accountId, string name, bool active = true, int version = 1) =>
        new(workspace.Id, accountId, name, $"{name.ToLowerInvariant()}@acme.test", "member", active, version);

    public static DateTimeOffset Minute(int minute) => Start.AddMinutes(minute);

    public static TicketOpened Opened(this TestWorkspace workspace, Guid? assigneeId, Guid? actorId = null, string? actorName = null) =>
        new(workspace.Id, Guid.CreateVersion7(), 42, "Printer is on fire", Guid.CreateVersion7(), InboundMailId: null, "Grace",
            "grace@customer.test", "new", assigneeId, 1, Start, actorId, actorName);

    public static TicketChanged Assigned(
        this TestWorkspace workspace, Guid? to, Guid? from = null, Guid? by = null, Guid? ticketId = null, int minute = 0) =>
        new(workspace.Id, ticketId ?? Guid.CreateVersion7(), 42, "Printer is on fire", "open", "normal", to, "open", from,
            "grace@customer.test", by ?? workspace.OwnerId, "Olga", 2, Minute(minute));

    public static MessageAdded Replied(this TestWorkspace workspace, Guid? assigneeId, Guid? ticketId = null, int minute = 0) =>
        new(workspace.Id, ticketId ?? Guid.CreateVersion7(), 42, "Printer is on fire", Guid.CreateVersion7(), "customer", AuthorId: null,
            "Grace <Hopper>", assigneeId, $"It still burns, minute {minute}.", OpensTicket: false, IsAutomatic: false, Minute(minute));

    public static async Task<JsonElement[]> NotificationsAsync(this HttpClient client, string query = "") =>
        [.. (await client.GetAsync($"notifications{query}").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    public static async Task<int> UnreadAsync(this HttpClient client) =>
        (await client.GetAsync("notifications/unread-count").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("count").GetInt32();

    public static Task ReadAllAsync(this HttpClient client) =>
        client.PostAsJsonAsync("notifications/read", new { all = true }).ShouldBeAsync(HttpStatusCode.NoContent);

    public static Task<JsonElement> PreferAsync(
        this HttpClient client, bool assignedInApp = true, bool assignedEmail = true, bool repliedInApp = true, bool repliedEmail = true) =>
        client.PutAsJsonAsync("notification-preferences", new
        {
            assigned = new { inApp = assignedInApp, email = assignedEmail },
            customerReplied = new { inApp = repliedInApp, email = repliedEmail },
        }).ShouldBeAsync(HttpStatusCode.OK);

    /// <summary>Lets the minute pass and gives the mails that were asked for.</summary>
    public static async Task<IReadOnlyList<NotificationMailRequested>> MailsAsync(this NotificationsHost host, TestWorkspace workspace)
    {
        await host.DrainEventsAsync(delayed: true, workspace.Id);
        return await workspace.PublishedAsync<NotificationMailRequested>();
    }
}
