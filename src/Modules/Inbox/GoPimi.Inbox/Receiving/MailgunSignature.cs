using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoPimi.BuildingBlocks.Mail;
using Microsoft.Extensions.Hosting;

namespace GoPimi.Inbox.Receiving;

// Mailgun, "Securing webhooks": hex HMAC-SHA256 over timestamp and token, with the webhook signing key.
internal sealed class MailgunSignature(MailgunSettings settings, IHostEnvironment environment, TimeProvider clock)
{
    public const string DevelopmentKey = "development-signing-key";

    // Mailgun retries for about eight hours, possibly with the first attempt's timestamp.
    public static readonly TimeSpan Window = TimeSpan.FromHours(8);
    static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public bool IsConfigured => Key.Length > 0;

    string Key => settings.SigningKey.Length == 0 && environment.IsDevelopment() ? DevelopmentKey : settings.SigningKey;

    public bool Accepts(string timestamp, string token, string signature) =>
        IsFresh(timestamp) && token.Length is > 0 and <= 200 && Verify(Key, timestamp, token, signature);

    // Upper-case hex is the same number and passes.
    public static bool Verify(string key, string timestamp, string token, string signature)
    {
        Span<byte> sent = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature.Length != sent.Length * 2
            || Convert.FromHexString(signature, sent, out _, out _) is not System.Buffers.OperationStatus.Done)
            return false;

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(timestamp + token), expected);
        return CryptographicOperations.FixedTimeEquals(sent, expected);
    }

    bool IsFresh(string timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;

        var age = clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return age <= Window.TotalSeconds && -age <= ClockSkew.TotalSeconds;
    }
}
