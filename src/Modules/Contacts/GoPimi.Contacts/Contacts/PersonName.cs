namespace GoPimi.Contacts.Contacts;

// A name as people write it: one line, single spaces, no quotes around it. Mail programs that know no name repeat the
// address; that is no name.
internal static class PersonName
{
    public const int MaxLength = 200;

    public static string Of(string? name, string email)
    {
        var words = (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Concat(string.Join(' ', words).Where(c => !char.IsControl(c))).Trim('"', '\'', ' ');
        return string.Equals(line, email, StringComparison.OrdinalIgnoreCase) ? "" : Cut(line);
    }

    static string Cut(string line)
    {
        if (line.Length <= MaxLength)
            return line;

        // Never half of a surrogate pair.
        var length = char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return line[..length].TrimEnd();
    }
}
