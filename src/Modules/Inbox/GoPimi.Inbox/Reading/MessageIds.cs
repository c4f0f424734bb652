using MimeKit.Utils;

namespace GoPimi.Inbox.Reading;

internal static class MessageIds
{
    public const int MaxLength = 500;

    /// <summary>An id without angle brackets, or null when it is unusable.</summary>
    public static string? Clean(string? id)
    {
        var clean = CleanText.Line(id, MaxLength + 2).Trim('<', '>', ' ');
        return clean.Length is > 0 and <= MaxLength ? clean : null;
    }

    /// <summary>All ids of a header in their order; clients write several, none, or broken ones.</summary>
    public static IReadOnlyList<string> All(IEnumerable<string> headerValues) =>
        [.. headerValues.SelectMany(Split).Select(Clean).OfType<string>().Distinct(StringComparer.Ordinal).Take(200)];

    static IEnumerable<string> Split(string header)
    {
        var found = MimeUtils.EnumerateReferences(header).ToArray();
        // Without brackets a single word is still an id.
        return found.Length > 0 || header.Trim() is not { Length: > 0 } bare || bare.Any(char.IsWhiteSpace) || !bare.Contains('@', StringComparison.Ordinal)
            ? found
            : [bare];
    }
}
