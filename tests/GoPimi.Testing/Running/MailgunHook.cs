using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GoPimi.Testing.Running;

/// <summary>Posts mails as Mailgun does (route with raw MIME, multipart/form-data).</summary>
public static class MailgunHook
{
    public const string SigningKey = "signing-key-of-the-tests";

    public static async Task<HttpResponseMessage> PostMailAsync(this HttpClient client, string recipient, string mime, string? token = null)
    {
        token ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(25));
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.ASCII.GetBytes(SigningKey), Encoding.ASCII.GetBytes(timestamp + token)));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(recipient), "recipient" },
            { new StringContent("sender@customer.test"), "sender" },
            { new StringContent(timestamp), "timestamp" },
            { new StringContent(token), "token" },
            { new StringContent(signature), "signature" },
            { new StringContent(mime), "body-mime" },
        };
        return await client.PostAsync("/hooks/mailgun/mime", form);
    }

    public static string Mime(string from, string to, string subject, string text, string? messageId = null, string? inReplyTo = null, string? more = null) =>
        $"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nDate: {DateTimeOffset.UtcNow:r}\r\n"
        + $"Message-ID: <{messageId ?? $"{Guid.NewGuid():N}@customer.test"}>\r\n"
        + (inReplyTo is null ? "" : $"In-Reply-To: {inReplyTo}\r\n")
        + more
        + $"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n";
}
