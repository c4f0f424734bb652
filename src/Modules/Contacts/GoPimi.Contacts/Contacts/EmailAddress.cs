namespace GoPimi.Contacts.Contacts;

// The address under which a contact is known: lower case, so that one person is one contact.
internal static class EmailAddress
{
    public const int MaxLength = 254;

    public static string Of(string? email) => (email ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether it looks like <c>somebody@example.com</c>; only a mail that arrives proves more.</summary>
    public static bool IsValid(string? email)
    {
        var address = Of(email);
        var at = address.LastIndexOf('@');
        return at is > 0 and <= 64
            && address.Length is > 3 and <= MaxLength
            && at < address.Length - 1
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
            && address.IndexOf('@', StringComparison.Ordinal) == at
            && address[at + 1] != '.' && address[^1] != '.';
    }
}
