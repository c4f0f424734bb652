using System.Security.Cryptography;
using GoPimi.Inbox.Reading;
using MimeKit;
using MimeKit.Utils;

namespace GoPimi.Inbox.Receiving;

/// <summary>
/// The little that is wanted of a mail before it is stored: who and what, for the list; the Message-ID, to know it again.
/// It never fails, whatever the bytes are.
/// </summary>
internal sealed record HeaderPeek(string? MessageId, string FromName, string FromEmail, string Subject, string BodySha256)
{
    public static HeaderPeek Of(ReadOnlyMemory<byte> raw)
    {
        var head = raw[..Math.Min(raw.Length, ParseLimits.MaxHeaderBytes)];
        var end = MailReader.HeaderLength(head.Span);
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(raw.Span[end..]));
        try
        {
            using var stream = new MemoryStream(head[..end].ToArray());
            var headers = new MimeParser(MailReader.Options, stream, MimeFormat.Entity).ParseHeaders();
            var from = headers.FirstOrDefault(h => h.Id == HeaderId.From);
            var author = InternetAddressList.TryParse(MailReader.Options, from?.RawValue ?? [], out var authors)
                ? authors.Mailboxes.FirstOrDefault()
                : null;
            return new HeaderPeek(
                MessageIds.Clean(MimeUtils.ParseMessageId(headers[HeaderId.MessageId] ?? "")),
                CleanText.Line(author?.Name, 200),
                CleanText.Line(author?.Address, 320).ToLowerInvariant(),
                CleanText.Line(headers[HeaderId.Subject], CleanText.MaxSubject),
                bodyHash);
        }
        // Any failure of the parser only means that these bytes tell nothing yet.
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return new HeaderPeek(MessageId: null, "", "", "", bodyHash);
        }
    }
}
