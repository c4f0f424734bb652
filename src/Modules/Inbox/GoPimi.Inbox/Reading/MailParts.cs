using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Text;

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
            case MimePart part when Wrappers.IsTnef(part):
                Tnef(part);
                break;
            case TextPart { IsAttachment: false } text when text.FileName is null && IsBody(text.ContentType):
                fragments.Add(Read(text));
                break;
            case MimePart part:
                IsEncrypted |= Wrappers.IsEncrypted(part);
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

    // What it holds is walked as if the mail held it; if it cannot be read it stays a file.
    void Tnef(MimePart part)
    {
        var (content, failure) = unwrapped++ < MaxUnwrapped ? Wrappers.OpenTnef(part) : (null, "too many");
        if (content is not null)
        {
            notes.Add("Outlook's winmail.dat was unpacked.");
            Walk(content);
            return;
        }

        notes.Add($"winmail.dat could not be unpacked ({failure ?? "empty"}); it is kept as a file.");
        Add(part, NameOf(part), () => part.Content?.Open() ?? Stream.Null);
    }

    bool Unwrap(ApplicationPkcs7Mime signed)
    {
        if (unwrapped++ >= MaxUnwrapped || Wrappers.OpenSigned(signed) is not { } content)
            return false;

        notes.Add("A signed mail was unwrapped; its signature was not checked.");
        Walk(content);
        return true;
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
