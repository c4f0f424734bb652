using System.Text.Json;
using System.Text.RegularExpressions;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;

namespace GoPimi.Ticketing;

// Somebody in a mail's header. Kept lower case, so that the same person is found again.
internal sealed partial record Address(string? Name, string Email)
{
    public const int MaxName = 200;
    public const int MaxPeople = 50;

    public static IReadOnlyList<Address> ListOf(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<Address>>(json, EventJson.Options) ?? [];

    public static Address? Of(string? json) => json is null ? null : JsonSerializer.Deserialize<Address>(json, EventJson.Options);

    public static string ToJson(IEnumerable<Address> people) => JsonSerializer.Serialize(people, EventJson.Options);

    public string ToJson() => JsonSerializer.Serialize(this, EventJson.Options);

    // Line breaks would end a mail's header, and direction overrides would make a name read as another.
    public static string CleanName(string? name) => Texts.Cut(Unprintable().Replace(name ?? "", " ").Trim(), MaxName);

    // Everybody to whom a mail can be sent once, in order, and without those who get it already.
    public static IReadOnlyList<Address> Distinct(IEnumerable<Address> people, params IEnumerable<string> without)
    {
        var seen = without.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. people
            .Where(p => EmailAddress.IsValid(p.Email))
            .Select(p => new Address(CleanName(p.Name), EmailAddress.Normalise(p.Email)))
            .Where(p => seen.Add(p.Email))
            .Take(MaxPeople)];
    }

    [GeneratedRegex(@"[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unprintable();
}

// The same as programs and people send it.
internal sealed record AddressInput(string Email, string? Name = null)
{
    public Address ToAddress() => new(Address.CleanName(Name), EmailAddress.Normalise(Email));
}
