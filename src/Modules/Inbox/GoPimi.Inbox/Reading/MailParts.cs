using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Text;
using MimeKit.Tnef;

namespace GoPimi.Inbox.Reading;

/// <summary>A file of a mail; its bytes are decoded when they are read.</summary>
/// <param name="Declared">The sender says that it is an attachment, which beats every other sign.</param>
internal sealed record MailFile(string Name, string Type, string? ContentId, bool Declared, Func<Stream> Open);

/// <summary>A piece of the body, in the forms in which the sender gave it.</summary>
internal sealed record Fragment(string? Text, string? Html, string? Rtf);

/// <summary>
/// Sorts a mail's parts into body and files. Nothing is dropped but what another form of the same part replaces; text/calendar
/// is a file even where it is offered as an alternative.
/// </summary>
internal sealed class MailParts
{
    const int MaxUnwrapped = 3;

    readonly List<Fragment> fragments = [];
    readonly List<MailFile> files = [];
    readonly List<string> notes = [];
    int unwrapped;

    public IReadOnlyList<Fragment> Fragments => fragments;

    public IReadOnlyList<MailFile> Files => files;

    /// <summary>What the reader of the trace should know: unwrapped, encrypted, unreadable.</summary>
    public IReadOnlyList<string> Notes => notes;

    public bool IsEncrypted { get; private set; }

    /// <exception cref="UnreadableMailException">There are too many files.</exception>
    public static MailParts Of(MimeMessage message)
    {
        var parts = new MailParts();
        if (message.Body is not null)
            parts.Walk(message.Body);
        // A lone text part that bears a name is still what the sender wrote.
        if (parts.fragments.Count == 0 && message.Body is TextPart { IsAttachment: false } named)
            parts.fragments.Add(Read(named));
        return parts;
    }

    void Walk(MimeEntity entity)
    {
        switch (entity)
        {
            case MultipartEncrypted:
                IsEncrypted = true;
                Children((Multipart)entity);
                break;
            case Multipart { Count: > 0, ContentType.MediaSubtype: var subtype } alternatives
                when subtype.Equals("alternative", StringComparison.OrdinalIgnoreCase):
                Alternatives(alternatives);
                break;
            case Multipart multipart:
                Children(multipart);
                break;
            case MessagePart message:
                Add(message, message.Message?.Subject is { Length: > 0 } subject ? $"{subject}.eml" : "message.eml", () => Serialise(message));
                break;
            case ApplicationPkcs7Mime signed when Unwrap(signed):
                break;
            case MimePart part when part is TnefPart || IsWinmail(part):
                Tnef(part);
                break;
            case TextPart { IsAttachment: false } text when text.FileName is null && IsBody(text.ContentType):
                fragments.Add(Read(text));
                break;
            case MimePart part:
                IsEncrypted |= part is ApplicationPkcs7Mime { SecureMimeType: SecureMimeType.EnvelopedData };
                Add(part, NameOf(part), () => part.Content?.Open() ?? Stream.Null);
                break;
        }
    }

    void Children(Multipart multipart)
    {
        // Without a boundary all of it is preamble; what it says must not be lost.
        if (multipart.Count == 0 && !string.IsNullOrWhiteSpace(multipart.Preamble))
            fragments.Add(new Fragment(multipart.Preamble, Html: null, Rtf: null));
        foreach (var child in multipart)
            Walk(child);
    }

    // The plainest text and the richest HTML of the offered forms, as one fragment.
    void Alternatives(Multipart alternatives)
    {
        List<List<Fragment>> offers = [];
        foreach (var child in alternatives)
        {
            if (child is TextPart { ContentType.MediaSubtype: "x-amp-html" or "watch-html" })
                continue;

            var before = fragments.Count;
            Walk(child);
            offers.Add(fragments[before..]);
            fragments.RemoveRange(before, fragments.Count - before);
        }

        var text = offers.Find(o => o.Exists(f => f.Text is not null));
        var html = offers.FindLast(o => o.Exists(f => f.Html is not null));
        var rtf = offers.SelectMany(o => o).FirstOrDefault(f => f.Rtf is not null);
        if (text is not null || html is not null || rtf is not null)
            fragments.Add(new Fragment(text is null ? null : MailBody.TextOf(text), html is null ? null : MailBody.HtmlOf(html), rtf?.Rtf));
    }

    static bool IsBody(ContentType type) =>
        type.MediaSubtype.ToLowerInvariant() is not ("calendar" or "rfc822-headers" or "vcard" or "x-vcard" or "csv" or "directory" or "x-amp-html");

    static Fragment Read(TextPart part)
    {
        if (part.IsHtml)
            return new Fragment(Text: null, part.Text, Rtf: null);
        if (part.IsRichText || part.ContentType.IsMimeType("text", "rtf"))
            return new Fragment(Text: null, Html: null, RtfText.Of(part.Text));

        return new Fragment(part.IsFlowed ? Unflow(part) : part.Text, Html: null, Rtf: null);
    }

    static string Unflow(TextPart part) => new FlowedToText
    {
        DeleteSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase),
    }.Convert(part.Text);

    static bool IsWinmail(MimePart part) => string.Equals(part.FileName, "winmail.dat", StringComparison.OrdinalIgnoreCase);

    // Outlook's own format; what it holds is walked as if the mail held it. If it cannot be read it stays a file.
    void Tnef(MimePart part)
    {
        try
        {
            var tnef = part as TnefPart ?? new TnefPart { Content = part.Content };
            var inner = tnef.ConvertToMessage();
            if (inner.Body is not null && unwrapped++ < MaxUnwrapped)
            {
                Walk(inner.Body);
                notes.Add("Outlook's winmail.dat was unpacked.");
                return;
            }
        }
        // Truncated and broken files are common, and the converter has many ways to stumble over them.
        catch (Exception e) when (e is not OutOfMemoryException and not UnreadableMailException)
        {
            notes.Add($"winmail.dat could not be unpacked ({e.GetType().Name}); it is kept as a file.");
        }

        Add(part, NameOf(part), () => part.Content?.Open() ?? Stream.Null);
    }

    // Opaque signed mail: the content is inside the signature. It is shown, and nobody is called its signer.
    bool Unwrap(ApplicationPkcs7Mime signed)
    {
        if (signed.SecureMimeType is SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData || unwrapped++ >= MaxUnwrapped)
            return false;

        try
        {
            using var bytes = new MemoryStream();
            signed.Content?.DecodeTo(bytes);
            var cms = new SignedCms();
            cms.Decode(bytes.ToArray());
            using var content = new MemoryStream(cms.ContentInfo.Content);
            new StructureGuard(content).ReadEntity();
            content.Position = 0;
            Walk(MimeEntity.Load(MailReader.Options, content));
            notes.Add("A signed mail was unwrapped; its signature was not checked.");
            return true;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or IOException or ArgumentException)
        {
            return false;
        }
    }

    void Add(MimeEntity part, string? name, Func<Stream> open)
    {
        if (files.Count >= ParseLimits.MaxAttachments)
            throw new UnreadableMailException($"The mail has more than {ParseLimits.MaxAttachments} attachments.");

        var type = FileNames.Type(part.ContentType);
        var declared = part.ContentDisposition is { } disposition && disposition.IsAttachment;
        files.Add(new MailFile(FileNames.Clean(name, type), type, MessageIds.Clean(part.ContentId), declared, open));
    }

    static string? NameOf(MimePart part) => part.FileName is { Length: > 0 } name ? name
        : part.ContentType.IsMimeType("text", "calendar") ? "invite.ics"
        : null;

    static MemoryStream Serialise(MessagePart message)
    {
        var stream = new MemoryStream();
        message.Message?.WriteTo(stream);
        stream.Position = 0;
        return stream;
    }
}
