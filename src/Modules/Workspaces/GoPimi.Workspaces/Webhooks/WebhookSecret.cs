using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoPimi.BuildingBlocks.Platform;

namespace GoPimi.Workspaces.Webhooks;

// Signs as Standard Webhooks say (standardwebhooks.com): HMAC-SHA256 over id.timestamp.body, every valid secret one signature.
internal sealed class WebhookSecret(SecretBox box)
{
    const string Mark = "whsec_";
    const int Bytes = 24;

    public bool IsAvailable => box.IsAvailable;

    public static string New() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public byte[] Seal(Guid webhookId, string secret) => box.Seal(Purpose(webhookId), Encoding.UTF8.GetBytes(secret));

    public string Sign(Guid webhookId, IEnumerable<byte[]> sealedSecrets, string messageId, long timestamp, string body)
    {
        var content = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{messageId}.{timestamp}.{body}"));
        return string.Join(' ', sealedSecrets.Select(s => Encoding.UTF8.GetString(box.Open(Purpose(webhookId), s)))
            .Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Mark.Length..]), content))));
    }

    static string Purpose(Guid webhookId) => $"webhook:{webhookId:N}";
}
