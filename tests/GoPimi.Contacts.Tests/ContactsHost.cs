using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;

[assembly: AssemblyFixture(typeof(GoPimi.Contacts.Tests.ContactsHost))]

namespace GoPimi.Contacts.Tests;

public sealed class ContactsHost() : ModuleHost(new ContactsModule()), IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await StartAsync();
}

internal static class Steps
{
    public static Task<JsonElement> AddContactAsync(this TestWorkspace workspace, string email, string? name = null) =>
        workspace.Member.PostAsJsonAsync("contacts", new { email, name }).ShouldBeAsync(HttpStatusCode.Created);

    public static Task<JsonElement> ContactAsync(this TestWorkspace workspace, Guid id) =>
        workspace.Member.GetAsync($"contacts/{id}").ShouldBeAsync(HttpStatusCode.OK);

    public static async Task<JsonElement[]> ContactsAsync(this TestWorkspace workspace, string query = "") =>
        [.. (await workspace.Member.GetAsync($"contacts{query}").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    public static MailReceived Mail(this TestWorkspace workspace, string email, string name, DateTimeOffset? at = null) =>
        new(workspace.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), IsNewThread: true,
            new MailAddress(name, email), [], [], "Help", "Help", "Help", QuotedText: null, Html: null, [], IsAutomatic: false,
            SenderIsKnown: true, at ?? DateTimeOffset.UtcNow);

    public static TicketOpened Ticket(this TestWorkspace workspace, string email, string name) =>
        new(workspace.Id, Guid.CreateVersion7(), 1, "Help", Guid.CreateVersion7(), InboundMailId: null, name, email, "new",
            AssigneeId: null, 1, DateTimeOffset.UtcNow);
}
