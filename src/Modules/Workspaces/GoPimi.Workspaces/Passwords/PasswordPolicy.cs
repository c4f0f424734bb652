namespace GoPimi.Workspaces.Passwords;

// Length instead of composition rules (NIST SP 800-63B, OWASP ASVS 6.2), and nothing that is guessed first.
internal static class PasswordPolicy
{
    public const int MinLength = 10;
    public const int MaxLength = 128;

    const int ShortestWord = 4;
    const int FewestOwnCharacters = 4;
    const int FewestDifferent = 5;

    // What is wrong with a password, in words for the person; null when it may be used.
    public static string? Problem(string? password, string? email, string? name)
    {
        if (password is null || password.Length < MinLength)
            return $"Use at least {MinLength} characters. A few words in a row are easy to remember.";
        if (password.Length > MaxLength)
            return $"Use at most {MaxLength} characters.";

        var lower = password.ToLowerInvariant();
        if (LocalPart(email) is { Length: >= ShortestWord } local && lower.Contains(local, StringComparison.Ordinal))
            return "Do not use your e-mail address in the password.";
        if (password.Distinct().Count() < FewestDifferent || password.Count(c => !char.IsDigit(c)) < FewestOwnCharacters)
            return "This password is easy to guess. Use more different characters.";

        string[] words = [.. CommonPasswordWords.All.Concat(Personal(email, name)).OrderByDescending(w => w.Length)];
        return IsBuiltOf(words, Letters(lower)) || IsBuiltOf(words, Letters(Unleet(lower)))
            ? "This password is one of the first that others would try. Choose something less common."
            : null;
    }

    static bool IsBuiltOf(string[] words, string text)
    {
        var rest = words.Aggregate(text, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < FewestOwnCharacters && rest.Length < text.Length;
    }

    static IEnumerable<string> Personal(string? email, string? name) =>
        ((email ?? "") + ' ' + (name ?? "")).ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord);

    static string LocalPart(string? email) => (email ?? "").Trim().Split('@')[0].ToLowerInvariant();

    static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    static string Unleet(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));
}
