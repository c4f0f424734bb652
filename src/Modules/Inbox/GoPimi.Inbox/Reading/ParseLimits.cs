using MimeKit;

namespace GoPimi.Inbox.Reading;

// A mail is small and a bomb is not: what goes beyond these is kept as it came, and shown as too complex.
internal static class ParseLimits
{
    public const int MaxHeaderBytes = 256 * 1024;
    public const string HeaderTooLong = "The mail has a header of more than 256 KB.";
    public const int MaxParts = 1000;
    public const int MaxDepth = 50;
    public const int MaxAttachments = 200;
    public const int MaxRecipients = 2000;
    public const int MaxHtmlLength = 5_000_000;
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);
}

internal sealed class UnreadableMailException(string reason, Exception? cause = null) : Exception(reason, cause);

// Walks the structure without building it, and stops at the first limit.
internal sealed class StructureGuard(Stream mail) : MimeReader(MailReader.Options, mail, MimeFormat.Entity)
{
    int depth;
    int parts;
    long headerBytes;

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => headerBytes = 0;

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        headerBytes += header.RawField.Length + header.RawValue.Length;
        if (headerBytes > ParseLimits.MaxHeaderBytes)
            throw new UnreadableMailException(ParseLimits.HeaderTooLong);
    }

    protected override void OnMultipartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Enter();

    protected override void OnMultipartEnd(
        ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines,
        CancellationToken cancellationToken) => depth--;

    protected override void OnMessagePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Enter();

    protected override void OnMessagePartEnd(
        ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines,
        CancellationToken cancellationToken) => depth--;

    protected override void OnMimePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count();

    void Enter()
    {
        if (++depth > ParseLimits.MaxDepth)
            throw new UnreadableMailException($"The mail is nested more than {ParseLimits.MaxDepth} levels deep.");
        Count();
    }

    void Count()
    {
        if (++parts > ParseLimits.MaxParts)
            throw new UnreadableMailException($"The mail has more than {ParseLimits.MaxParts} parts.");
    }
}
