using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using GoPimi.Testing;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Inbox.Tests;

/// <summary>What every test of this module does: a mailbox, a mail from Mailgun, a look at the result.</summary>
internal static class MailFlow
{
    public const string SigningKey = "key-for-tests";

    /// <summary>A workspace with its mailbox.</summary>
    public static async Task<(TestWorkspace Workspace, string Address)> NewMailboxAsync(this InboxHost host, string name = "Acme Support")
    {
        var workspace = host.NewWorkspace();
        var slug = $"w{workspace.Id:N}"[..30];
        await workspace.HearAsync(new WorkspaceCreated(workspace.Id, slug, name, "Europe/Berlin", 1));
        return (workspace, $"{slug}@mail.localhost");
    }

    public static Dictionary<string, string> SignedFields(
        string recipient, string sender = "ada@customer.example", long? timestamp = null, string? token = null, string key = SigningKey)
    {
        var at = (timestamp ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        token ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(25));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recipient"] = recipient,
            ["sender"] = sender,
            ["timestamp"] = at,
            ["token"] = token,
            ["signature"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(at + token))),
        };
    }

    /// <summary>As Mailgun posts it: multipart/form-data.</summary>
    public static async Task<HttpResponseMessage> PostMultipartAsync(this InboxHost host, Dictionary<string, string> fields, byte[]? raw)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (raw is not null)
            form.Add(new ByteArrayContent(raw), "body-mime");
        return await host.Client().PostAsync("hooks/mailgun/mime", form);
    }

    /// <summary>As Mailgun posts it without attachments: application/x-www-form-urlencoded.</summary>
    public static async Task<HttpResponseMessage> PostUrlEncodedAsync(this InboxHost host, Dictionary<string, string> fields, byte[] raw)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
            text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        text.Append("body-mime=");
        foreach (var b in raw)
            text.Append(char.IsAsciiLetterOrDigit((char)b) ? ((char)b).ToString() : b == ' ' ? "+" : $"%{b:X2}");
        using var content = new StringContent(text.ToString(), Encoding.ASCII, "application/x-www-form-urlencoded");
        return await host.Client().PostAsync("hooks/mailgun/mime", content);
    }

    /// <summary>Posts a mail, lets it be read and returns it as the API shows it.</summary>
    public static async Task<JsonElement> ReceiveAsync(
        this InboxHost host, TestWorkspace workspace, string recipient, byte[] raw, string sender = "ada@customer.example")
    {
        using var response = await host.PostMultipartAsync(SignedFields(recipient, sender), raw);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        await host.DrainEventsAsync();
        var newest = (await workspace.Owner.GetAsync("inbound-mails?limit=1").ShouldBeAsync(System.Net.HttpStatusCode.OK)).GetProperty("items")[0];
        return await workspace.Owner.GetAsync($"inbound-mails/{newest.Id()}").ShouldBeAsync(System.Net.HttpStatusCode.OK);
    }

    public static Task<JsonElement> ReceiveAsync(
        this InboxHost host, TestWorkspace workspace, string recipient, string raw, string sender = "ada@customer.example") =>
        host.ReceiveAsync(workspace, recipient, Bytes(raw), sender);

    /// <summary>A small mail; header lines may be added.</summary>
    public static string Mail(
        string to, string from = "Ada <ada@customer.example>", string subject = "Printer on fire", string text = "It burns.",
        string? messageId = null, params string[] headers) =>
        $"""
        From: {from}
        To: {to}
        Subject: {subject}
        Message-ID: <{messageId ?? $"{Guid.NewGuid():N}@customer.example"}>
        Date: Tue, 24 Nov 2026 08:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        {string.Concat(headers.Select(h => h + "\n"))}
        {text}

        """;

    public static byte[] Bytes(string mail) => Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"));

    public static async Task<int> CountMailsAsync(this InboxHost host, Guid workspaceId)
    {
        await using var connection = await host.OpenAsync();
        return await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from inbox.inbound_mail where workspace_id = @workspaceId", new { workspaceId });
    }
}
