using System.Text.Json;
using Dapper;
using GoPimi.Inbox.OutboundMails;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GoPimi.Inbox.Tests;

/// <summary>Agents' answers, as Ticketing hands them over.</summary>
internal static class Replies
{
    public static ReplyHandedOver To(
        TestWorkspace workspace, JsonElement mail, string? to = null, string? cc = null, string subject = "Printer on fire",
        string agent = "Grace Hopper", string toName = "Ada", params ReplyAttachment[] attachments) => new(
            workspace.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), 7, mail.Id("threadId"), mail.Id("mailboxId"), agent,
            [new ReplyRecipient(toName, to ?? mail.GetProperty("from").Text("email"))],
            cc is null ? [] : [new ReplyRecipient("", cc)],
            subject, "<p>Have you tried <b>water</b>?</p>", "Have you tried water?", attachments, DateTimeOffset.UtcNow);

    public static OutboundDelivery Delivery(this InboxHost host) => host.Services.GetRequiredService<OutboundDelivery>();

    /// <summary>Sends everything that is due and gives the mail that carries the message.</summary>
    public static async Task<(byte[] Bytes, MimeMessage Message)> SentAsync(this InboxHost host, TestWorkspace workspace, Guid sourceId)
    {
        await host.SendAllAsync();
        await using var connection = await host.OpenAsync();
        var id = await connection.QuerySingleAsync<string>(
            "select message_id from inbox.outbound_mail where workspace_id = @Id and source_id = @sourceId", new { workspace.Id, sourceId });
        var bytes = host.Transport.HandedOver.Last(m => System.Text.Encoding.Latin1.GetString(m.Bytes).Contains(id, StringComparison.Ordinal)).Bytes;
        return (bytes, MimeMessage.Load(new MemoryStream(bytes)));
    }

    public static async Task SendAllAsync(this InboxHost host)
    {
        while (await host.Delivery().SendDueAsync(50, CancellationToken.None) > 0)
        {
        }

        // Another test's round may hold the mail at this moment.
        for (var i = 0; i < 200; i++)
        {
            await using var connection = await host.OpenAsync();
            if (await connection.ExecuteScalarAsync<int>("select count(*)::int from inbox.outbound_mail where state = 'sending' and lease_until > now()") == 0)
                return;
            await Task.Delay(25);
        }
    }

    public sealed record Outbound(Guid Id, string State, int Attempt, string? Error, DateTime DueAt, int Version);

    public static async Task<Outbound> OutboundAsync(this InboxHost host, TestWorkspace workspace, Guid sourceId)
    {
        await using var connection = await host.OpenAsync();
        return await connection.QuerySingleAsync<Outbound>(
            "select id, state, attempt, error, due_at, version from inbox.outbound_mail where workspace_id = @Id and source_id = @sourceId",
            new { workspace.Id, sourceId });
    }

    public static async Task MakeDueAsync(this InboxHost host, TestWorkspace workspace)
    {
        await using var connection = await host.OpenAsync();
        await connection.ExecuteAsync(
            "update inbox.outbound_mail set due_at = now() where workspace_id = @Id and state = 'queued'", new { workspace.Id });
    }

    public static async Task ExpireLeasesAsync(this InboxHost host, TestWorkspace workspace)
    {
        await using var connection = await host.OpenAsync();
        await connection.ExecuteAsync(
            "update inbox.outbound_mail set lease_until = now() - interval '1 second' where workspace_id = @Id and state = 'sending'", new { workspace.Id });
    }
}
