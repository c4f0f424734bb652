using System.Net;

namespace GoPimi.Inbox.Reading;

/// <summary>What a mail says: text always, clean HTML when it has any.</summary>
internal sealed record MailBody(string Text, string? Html, IReadOnlySet<string> ShownContentIds)
{
    const string Encrypted = "[This mail is encrypted. What it says is in the attached file.]";

    static readonly IReadOnlySet<string> None = new HashSet<string>(StringComparer.Ordinal);

    public static MailBody Of(MailParts parts)
    {
        var text = TextOf(parts.Fragments);
        var html = parts.Fragments.Any(f => f.Html is not null) ? HtmlOf(parts.Fragments) : null;
        if (html is null)
        {
            var plain = CleanText.Block(text ?? string.Join("\n\n", parts.Fragments.Select(f => f.Rtf ?? "")));
            return new MailBody(plain.Trim().Length == 0 && parts.IsEncrypted ? Encrypted : plain, Html: null, None);
        }

        if (HtmlCleaner.Parse(html) is not { } document)
            return new MailBody(CleanText.Block(HasText(text) ? text : HtmlText.Stripped(html)), Html: null, None);

        // Text is taken before cleaning changes the document.
        var readable = CleanText.Block(HasText(text) ? text : HtmlText.Of(document));
        var clean = HtmlCleaner.Clean(document);
        return new MailBody(readable, clean, clean is null ? None : HtmlCleaner.ContentIds(document));
    }

    /// <summary>The texts one after the other; null when no fragment has text and not all can be turned into it.</summary>
    public static string? TextOf(IEnumerable<Fragment> fragments)
    {
        string[] texts = [.. fragments.Select(f => f.Text
            ?? (f.Html is not null ? TextOf(f.Html) : null)).OfType<string>().Where(t => t.Length > 0)];
        return fragments.Any(f => f.Text is not null) ? string.Join("\n", texts) : null;
    }

    /// <summary>The HTML one after the other; plain text in between keeps its lines.</summary>
    public static string HtmlOf(IEnumerable<Fragment> fragments) => string.Join("\n", fragments.Select(f =>
        f.Html ?? (f.Text is { Length: > 0 } text ? $"<div style=\"white-space: pre-wrap\">{WebUtility.HtmlEncode(text)}</div>" : "")));

    static string TextOf(string html) => HtmlCleaner.Parse(html) is { } document ? HtmlText.Of(document) : HtmlText.Stripped(html);

    static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
