using System.Security.Cryptography;
using GoPimi.BuildingBlocks.Platform;
using OtpNet;

namespace GoPimi.Workspaces.TwoFactor;

// Time-based one-time passwords (RFC 6238) as every authenticator app makes them: SHA-1, six digits, thirty seconds. A code
// of the step before and after counts too, for clocks that differ; none counts twice.
internal sealed class TotpSecret(SecretBox box, PlatformSettings platform)
{
    const int Bytes = 20;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Bytes);

    public byte[] Seal(Guid accountId, byte[] secret) => box.Seal(Purpose(accountId), secret);

    // The step whose code it is, if that step is later than the last one taken.
    public long? Match(Guid accountId, byte[] sealedSecret, string code, long lastStep, DateTimeOffset now) =>
        new Totp(box.Open(Purpose(accountId), sealedSecret))
            .VerifyTotp(now.UtcDateTime, code, out var step, new VerificationWindow(previous: 1, future: 1)) && step > lastStep
            ? step
            : null;

    // Google Authenticator's key URI format, which the others read as well.
    public string Uri(string email, byte[] secret)
    {
        var issuer = System.Uri.EscapeDataString(platform.SenderName);
        return $"otpauth://totp/{issuer}:{System.Uri.EscapeDataString(email)}?secret={Base32Encoding.ToString(secret).TrimEnd('=')}&issuer={issuer}";
    }

    static string Purpose(Guid accountId) => $"totp:{accountId:N}";
}
