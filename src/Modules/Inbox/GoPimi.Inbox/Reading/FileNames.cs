using System.Globalization;
using System.Text;
using MimeKit;

namespace GoPimi.Inbox.Reading;

internal static class FileNames
{
    const int MaxLength = 150;

    static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = "txt",
        ["text/html"] = "html",
        ["text/calendar"] = "ics",
        ["text/csv"] = "csv",
        ["text/rtf"] = "rtf",
        ["image/png"] = "png",
        ["image/jpeg"] = "jpg",
        ["image/gif"] = "gif",
        ["image/webp"] = "webp",
        ["image/svg+xml"] = "svg",
        ["application/pdf"] = "pdf",
        ["application/zip"] = "zip",
        ["message/rfc822"] = "eml",
    };

    /// <summary>A name without path, control and direction-changing characters; never empty, never "..".</summary>
    public static string Clean(string? name, string mediaType)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var builder = new StringBuilder();
        foreach (var rune in CleanText.Storable(last).EnumerateRunes())
        {
            // Format characters turn "gpj.exe" into something that reads "exe.jpg".
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
                && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*'))
                builder.Append(rune.ToString());
        }

        var clean = builder.ToString().Trim().Trim('.').Trim();
        return clean.Length == 0 ? $"attachment.{Extensions.GetValueOrDefault(mediaType, "bin")}" : Shorten(clean);
    }

    /// <summary>A well-formed media type in lower case.</summary>
    public static string Type(ContentType type)
    {
        var text = type.MimeType.ToLowerInvariant();
        return text.Length <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || "/.+-_!#$&^".Contains(c, StringComparison.Ordinal))
            ? text
            : "application/octet-stream";
    }

    static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
            return name;

        var extension = Path.GetExtension(name);
        if (extension.Length > 20)
            extension = "";
        var stem = name[..(MaxLength - extension.Length)];
        return CleanText.Storable(char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
