using GoPimi.BuildingBlocks.Demo;

namespace GoPimi.Host.Demo;

// Who plays: invented people at addresses that can never exist (RFC 2606).
internal static class Cast
{
    static readonly string[] FirstNames =
    [
        "Amelie", "Anton", "Bea", "Carlos", "Chiara", "Dagny", "Darius", "Elif", "Emeka", "Esther", "Fadi", "Freya", "Gustav", "Hana",
        "Henrik", "Ines", "Ivo", "Jada", "Joris", "Kamila", "Kofi", "Lena", "Lorenzo", "Maeve", "Mateo", "Mina", "Nadia", "Nils",
        "Olive", "Oskar", "Paula", "Pierre", "Rania", "Ruben", "Saoirse", "Selma", "Tariq", "Theo", "Uma", "Viktor", "Wanda", "Zoltán",
    ];

    static readonly string[] LastNames =
    [
        "Adeyemi", "Almeida", "Bauer", "Byrne", "Castellano", "Dahl", "Demir", "Eriksen", "Fontaine", "Gallagher", "Haas", "Ibarra",
        "Jansen", "Kowalska", "Laurent", "Lindgren", "Marino", "Meyer", "Novak", "O'Neill", "Okonkwo", "Petrov", "Quiroga", "Rossi",
        "Sato", "Schneider", "Tahiri", "Ueno", "Varga", "Visser", "Walsh", "Yilmaz", "Zeller",
    ];

    static readonly string[] Domains =
    [
        "postbox.example", "mailhaven.example", "letterbird.example", "inbox.example", "bakery-nord.example", "studio-olive.example",
        "kaffeeklatsch.example", "tidewater-inn.example", "north-press.example", "lumen-dental.example",
    ];

    static readonly string[] Notes =
    [
        "Prefers a call in the morning.", "Orders for the whole office, invoice to the company.", "Speaks German and English.",
        "Has two machines, ask which one.", "Was at the workshop in spring.", "Knows the product better than we do.",
    ];

    public static DemoPerson Person(string name, string role, DateTimeOffset joinedAt) => new(
        Guid.CreateVersion7(joinedAt), name, $"{Ascii(name.Split(' ')[0])}@demo.test", role, joinedAt);

    /// <summary>So many different customers; when they wrote is filled in by their tickets.</summary>
    public static IReadOnlyList<DemoCustomer> Customers(Random random, int count)
    {
        var emails = new Dictionary<string, string>(StringComparer.Ordinal);
        while (emails.Count < count)
        {
            var (first, last) = (FirstNames[random.Next(FirstNames.Length)], LastNames[random.Next(LastNames.Length)]);
            emails.TryAdd($"{Ascii(first)}.{Ascii(last)}@{Domains[random.Next(Domains.Length)]}", $"{first} {last}");
        }

        return [.. emails.Select(e => new DemoCustomer(
            Guid.Empty,
            random.Next(20) == 0 ? "" : e.Value,
            e.Key,
            random.Next(9) == 0 ? Notes[random.Next(Notes.Length)] : "",
            DateTimeOffset.MaxValue,
            DateTimeOffset.MinValue))];
    }

    static string Ascii(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD)
        .Where(char.IsAsciiLetter)).ToLowerInvariant();
}
