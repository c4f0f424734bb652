using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GoPimi.Billing.Contracts;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;
using GoPimi.Ticketing.Messages;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Ticketing.Tests;

// What tests need before they begin.
internal static class Given
{
    public static async Task<TestWorkspace> WorkspaceWithAgentsAsync(this TicketingHost host)
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(
            new MemberChanged(workspace.Id, workspace.OwnerId, "Olga Owner", "olga@example.com", "owner", Active: true, Version: 1),
            new MemberChanged(workspace.Id, workspace.MemberId, "Max Member", "max@example.com", "member", Active: true, Version: 1));
        return workspace;
    }

    public static Task<JsonElement> TicketAsync(this HttpClient client, string subject = "The lamp is dark", object? more = null)
    {
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["subject"] = subject,
            ["text"] = "It worked yesterday.",
            ["requester"] = new { email = "carla@customer.example", name = "Carla" },
        };
        foreach (var (name, value) in JsonSerializer.SerializeToElement(more ?? new { }).EnumerateObject().Select(p => (p.Name, p.Value)))
            body[name] = value;
        return client.PostAsJsonAsync("tickets", body).ShouldBeAsync(HttpStatusCode.Created);
    }

    public static Task<JsonElement> ReplyAsync(this HttpClient client, Guid ticketId, string text = "Try another bulb.", string? status = null) =>
        client.PostAsJsonAsync($"tickets/{ticketId}/messages", new { kind = "reply", text, status }).ShouldBeAsync(HttpStatusCode.Created);

    public static Task<JsonElement> GetJsonAsync(this HttpClient client, string url) =>
        client.GetAsync(url).ShouldBeAsync(HttpStatusCode.OK);

    public static Task<JsonElement> ChangeAsync(this HttpClient client, JsonElement ticket, object change) =>
        client.PatchAsync($"tickets/{ticket.Id()}", ticket.Version(), change).ShouldBeAsync(HttpStatusCode.OK);

    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, string name, byte[] bytes, string type = "text/plain")
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        form.Add(file, "file", name);
        return await client.PostAsync("attachments", form);
    }

    public static int Version(this JsonElement json) => json.GetProperty("version").GetInt32();

    public static JsonElement[] Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    // The undo window of one reply is over.
    public static Task ReplyIsDueAsync(this TestWorkspace workspace, Guid messageId) =>
        workspace.HearAsync(new ReplyDue(workspace.Id, messageId));

    public static PlanLimitsChanged Limit(this TestWorkspace workspace, int ticketsPerMonth, int version = 1) =>
        new(workspace.Id, "team", "Team", Agents: 10, ticketsPerMonth, version);

    public static MailReceived Mail(this TestWorkspace workspace, string text = "Hello, my lamp is dark.") => new(
        workspace.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), IsNewThread: true,
        new MailAddress("Carla", "carla@customer.example"), [], [], "Re: The lamp is dark", text, text, QuotedText: null, Html: null,
        [], IsAutomatic: false, SenderIsKnown: true, DateTimeOffset.UtcNow);

    // Another mail in the thread of the first.
    public static MailReceived Again(this MailReceived mail, string text = "Anybody there?") =>
        mail with { InboundMailId = Guid.CreateVersion7(), IsNewThread = false, Text = text, ReplyText = text, ReceivedAt = DateTimeOffset.UtcNow };
}
