using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace GoPimi.Inbox.Reading;

/// <summary>Parts that hide a mail inside: Outlook's winmail.dat, and mail inside its own signature.</summary>
internal static class Wrappers
{
    public static bool IsTnef(MimePart part) =>
        part is TnefPart || string.Equals(part.FileName, "winmail.dat", StringComparison.OrdinalIgnoreCase);

    public static bool IsEncrypted(MimePart part) => part is ApplicationPkcs7Mime
    {
        SecureMimeType: SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData,
    };

    /// <summary>What a winmail.dat holds, or why it cannot be told.</summary>
    public static (MimeEntity? Content, string? Failure) OpenTnef(MimePart part)
    {
        try
        {
            var tnef = part as TnefPart ?? new TnefPart { Content = part.Content };
            return (tnef.ConvertToMessage().Body, null);
        }
        // Truncated and broken files are common, and the converter has many ways to stumble over them.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (null, e.GetType().Name);
        }
    }

    /// <summary>What an opaque signature holds; null when it is none, or broken. Nobody is called its signer.</summary>
    public static MimeEntity? OpenSigned(ApplicationPkcs7Mime signed)
    {
        if (IsEncrypted(signed))
            return null;

        try
        {
            using var bytes = new MemoryStream();
            signed.Content?.DecodeTo(bytes);
            var cms = new SignedCms();
            cms.Decode(bytes.ToArray());
            var content = new MemoryStream(cms.ContentInfo.Content);
            new StructureGuard(content).ReadEntity();
            content.Position = 0;
            return MimeEntity.Load(MailReader.Options, content);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }
}
