using MimeKit;

namespace GoPimi.Inbox.Reading;

/// <summary>Turns raw bytes into a message, within limits.</summary>
internal static class MailReader
{
    public static ParserOptions Options { get; } = new()
    {
        MaxMimeDepth = ParseLimits.MaxDepth + 2,
        MaxAddressGroupDepth = 3,
        // A mail is judged by its boundaries; a wrong Content-Length must not hide a part.
        RespectContentLength = false,
        AllowAddressesWithoutDomain = true,
    };

    /// <exception cref="UnreadableMailException">The bytes are no mail, or one beyond the limits.</exception>
    public static MimeMessage Read(ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        var mail = Normalise(raw);
        // Seen at a glance; a parser would first collect all of it.
        if (HeaderLength(mail.Content.Span) > ParseLimits.MaxHeaderBytes)
            throw new UnreadableMailException(ParseLimits.HeaderTooLong);

        try
        {
            using var first = mail.Open();
            new StructureGuard(first).ReadMessage(cancellationToken);
            // Persistent: the parts read from the bytes themselves instead of from copies; the stream lives as long as they do.
            return new MimeParser(Options, mail.Open(), MimeFormat.Entity, persistent: true).ParseMessage(cancellationToken);
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or InvalidOperationException
            or NotSupportedException or IndexOutOfRangeException)
        {
            throw new UnreadableMailException($"The mail could not be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    /// <summary>How far the header goes: to the first empty line, or to the end.</summary>
    public static int HeaderLength(ReadOnlySpan<byte> mail)
    {
        var (lf, crlf) = (mail.IndexOf("\n\n"u8), mail.IndexOf("\r\n\r\n"u8));
        if (crlf >= 0 && (lf < 0 || crlf < lf))
            return crlf + 4;
        return lf >= 0 ? lf + 2 : mail.Length;
    }

    // What stands before the first header in the wild: an mbox line, empty lines. Mails with CR alone as line end exist too.
    static Bytes Normalise(ReadOnlyMemory<byte> raw)
    {
        if (raw.Span.IndexOf((byte)'\n') < 0 && raw.Span.IndexOf((byte)'\r') >= 0)
        {
            var lines = raw.ToArray();
            lines.AsSpan().Replace((byte)'\r', (byte)'\n');
            raw = lines;
        }

        var start = 0;
        while (start < raw.Length && (raw.Span[start] is (byte)'\r' or (byte)'\n'))
            start++;
        if (raw.Span[start..].StartsWith("From "u8) && raw.Span[start..].IndexOf((byte)'\n') is var end and >= 0)
            start += end + 1;
        return new Bytes(raw[start..]);
    }

    readonly record struct Bytes(ReadOnlyMemory<byte> Content)
    {
        public Receiving.ReadOnlyMemoryStream Open() => new(Content);
    }
}
