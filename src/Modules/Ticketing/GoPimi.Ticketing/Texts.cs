using System.Text.RegularExpressions;

namespace GoPimi.Ticketing;

// Small rules about short texts.
internal static partial class Texts
{
    public const int SubjectLength = 300;
    public const int SnippetLength = 200;

    // Never between the halves of a character outside the basic plane.
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    public static string Snippet(string text)
    {
        // Long mails are common and only their beginning counts.
        var beginning = Cut(text, SnippetLength * 10);
        return Cut(Blank().Replace(beginning, " ").Trim(), SnippetLength);
    }

    // One line without control characters.
    public static string Subject(string? text) => Cut(Blank().Replace(text ?? "", " ").Trim(), SubjectLength);

    public static string SubjectOfMail(string? subject) =>
        Subject(ReplyPrefix().Replace(Subject(subject), "")) is { Length: > 0 } left ? left : "(no subject)";

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^((re|aw|sv|vs|antw|odp)\s*(\[\d+\])?\s*:\s*)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ReplyPrefix();
}
