using System.Globalization;
using System.Text;

namespace GoPimi.Workspaces.Accounts;

// Names of people and workspaces appear in mails to strangers: they cannot carry a link, a line break or hidden direction marks.
internal static class DisplayName
{
    public const int MaxLength = 100;

    public const string Rule = "A name has 1 to 100 characters, no line breaks and no links.";

    public static bool IsValid(string? name)
    {
        var trimmed = name?.Trim() ?? "";
        return trimmed.Length is > 0 and <= MaxLength
            && !trimmed.Contains("://", StringComparison.Ordinal)
            && !trimmed.Any(c => char.IsControl(c) || IsBidiMark(c) || c is '\u2028' or '\u2029')
            && trimmed.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator));
    }

    static bool IsBidiMark(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
