using System.Text.RegularExpressions;

namespace GoPimi.Ticketing.Attachments;

// A name that can neither leave a folder nor look like another.
internal static partial class FileName
{
    const int MaxLength = 150;

    public static string Safe(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = Forbidden().Replace(last, "").Trim(' ', '.');
        if (clean.Length == 0)
            return "file";

        var extension = Path.GetExtension(clean) is { Length: <= 20 } known ? known : "";
        return clean.Length <= MaxLength ? clean : Texts.Cut(clean, MaxLength - extension.Length) + extension;
    }

    // Control characters, direction overrides, and what file systems keep for themselves.
    [GeneratedRegex("""[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069<>:"|?*]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Forbidden();
}
