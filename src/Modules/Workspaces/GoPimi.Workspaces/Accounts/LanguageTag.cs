namespace GoPimi.Workspaces.Accounts;

// BCP 47 tags in whose conventions the client can write dates and numbers.
internal static class LanguageTag
{
    public const string Rule = "Choose one of the languages offered.";

    public static IReadOnlyList<string> All { get; } =
        ["en-US", "en-GB", "cs", "da", "de", "es", "fi", "fr", "it", "ja", "nb", "nl", "pl", "pt-BR", "pt-PT", "sv", "tr", "uk"];

    public static bool IsValid(string? tag) => tag is not null && All.Contains(tag, StringComparer.Ordinal);
}
