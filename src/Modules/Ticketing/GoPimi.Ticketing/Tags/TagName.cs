using System.Text.RegularExpressions;

namespace GoPimi.Ticketing.Tags;

internal static partial class TagName
{
    public const int MaxLength = 40;
    public const int MaxPerTicket = 20;

    public const string Rule = "A ticket has up to 20 tags of up to 40 letters and digits, joined by - _ . : / or single spaces.";

    public static bool AreValid(IReadOnlyList<string>? tags) => tags is null || (tags.Count <= MaxPerTicket && tags.All(IsValid));

    // Letters of any script, digits and marks, joined by - _ . : / or single spaces.
    public static bool IsValid(string? tag) => tag?.Trim() is { Length: > 0 and <= MaxLength } name && Shape().IsMatch(name);

    // Lower case and sorted: a set has one spelling.
    public static string[] Normalise(IEnumerable<string>? tags) =>
        [.. (tags ?? []).Select(tag => tag.Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // How the database hands them over: no tag holds a comma.
    public static string Join(IEnumerable<string> tags) => string.Join(',', Normalise(tags));

    public static string[] Split(string tags) => tags.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^[\p{L}\p{N}\p{M}]+([-_.:/ ][\p{L}\p{N}\p{M}]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
