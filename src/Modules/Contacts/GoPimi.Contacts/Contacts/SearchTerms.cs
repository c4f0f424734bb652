using System.Globalization;
using System.Text;

namespace GoPimi.Contacts.Contacts;

// What a contact is found by and sorted by: lower case and without accents, so that "joha" finds "Jöhannes".
internal static class SearchTerms
{
    const int MaxWords = 8;

    // Beyond every text that begins with a prefix.
    const string LastCharacter = "\U0010FFFF";

    public static string SortName(string name, string email) => Fold(name) is { Length: > 0 } folded ? folded : email;

    /// <summary>The name from each of its words on, the address, and its domain.</summary>
    public static string[] Of(string name, string email)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = Enumerable.Range(0, Math.Min(words.Length, MaxWords)).Select(i => string.Join(' ', words[i..]));
        return [.. names.Append(email).Append(email[(email.LastIndexOf('@') + 1)..]).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The terms that begin with what was typed: from the first, up to but without the second.</summary>
    public static (string From, string To) Range(string query)
    {
        var from = string.Join(' ', Fold(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (from, from + LastCharacter);
    }

    static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    public const string Save = """
        with gone as (
            delete from contacts.search_term
            where workspace_id = @WorkspaceId and contact_id = @ContactId and term <> all(@Terms::text[]))
        insert into contacts.search_term (workspace_id, contact_id, term)
        select @WorkspaceId, @ContactId, t.term
        from unnest(@Terms::text[]) as t (term)
        on conflict (workspace_id, contact_id, term) do nothing
        """;
}
