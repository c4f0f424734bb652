using System.Text;

namespace GoPimi.Inbox.Reading;

// PostgreSQL takes no U+0000, UTF-8 no lone surrogate; a mail may hold both.
internal static class CleanText
{
    public const int MaxSubject = 998;
    public const int MaxBody = 500_000;

    /// <summary>Text of several lines, line ends as \n.</summary>
    public static string Block(string? text)
    {
        var clean = Storable(text ?? "").ReplaceLineEndings("\n");
        return clean.Length <= MaxBody
            ? clean
            : Cut(clean, MaxBody) + "\n\n[This mail is longer. The original holds the rest.]";
    }

    /// <summary>Text of one line: no line breaks or control characters, so that it may go into a header or a list.</summary>
    public static string Line(string? text, int maxLength)
    {
        var builder = new StringBuilder();
        foreach (var rune in Storable(text ?? "").EnumerateRunes())
            builder.Append(Rune.IsControl(rune) ? " " : rune.ToString());

        return Cut(builder.ToString().Trim(), maxLength);
    }

    public static string Storable(string text)
    {
        if (!NeedsWork(text))
            return text;

        var builder = new StringBuilder(text.Length);
        // EnumerateRunes yields U+FFFD for a surrogate that stands alone.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
                builder.Append(rune.ToString());
        }

        return builder.ToString();
    }

    static bool NeedsWork(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text, i))
                && !(i > 0 && char.IsSurrogatePair(text, i - 1))))
                return true;
        }

        return false;
    }

    static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        return char.IsHighSurrogate(text[maxLength - 1]) ? text[..(maxLength - 1)] : text[..maxLength];
    }
}
