using System.Reflection;
using System.Text.Json;

namespace GoPimi.Host.Demo;

// What tickets of a workspace are about, with {slots} that make each telling a little different.
internal sealed record StoryBook(IReadOnlyDictionary<string, IReadOnlyList<string>> Slots, IReadOnlyList<Story> Stories)
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static StoryBook Load(string name)
    {
        using var json = Resource($"Stories.{name}.json");
        return JsonSerializer.Deserialize<StoryBook>(json, Options)!;
    }

    /// <summary>A mail as it would arrive now.</summary>
    public static byte[] Mail(string name, string to, DateTimeOffset now)
    {
        using var reader = new StreamReader(Resource($"Mails.{name}.eml"));
        var text = reader.ReadToEnd().ReplaceLineEndings("\r\n")
            .Replace("{to}", to, StringComparison.Ordinal)
            .Replace("{id}", $"{Guid.NewGuid():N}", StringComparison.Ordinal)
            .Replace("{date}", now.ToString("R", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return System.Text.Encoding.UTF8.GetBytes(text);
    }

    static Stream Resource(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"GoPimi.Host.Demo.{name}")
        ?? throw new InvalidOperationException($"The demo has no {name}.");
}

internal sealed record Story(
    IReadOnlyList<string> Subjects, IReadOnlyList<string> Tags, string Opening, IReadOnlyList<Turn> Turns, string Priority = "normal");

/// <param name="By"><c>agent</c>, <c>customer</c> or <c>note</c>.</param>
internal sealed record Turn(string By, string Text);

// One telling of a story: the same machine, order and city from the first mail to the last.
internal sealed class Telling
{
    readonly Dictionary<string, string> values;

    public Telling(StoryBook book, Random random, string first)
    {
        values = book.Slots.ToDictionary(s => s.Key, s => s.Value[random.Next(s.Value.Count)], StringComparer.Ordinal);
        values["n"] = random.Next(2100, 9900).ToString(System.Globalization.CultureInfo.InvariantCulture);
        values["first"] = first;
    }

    public string Of(string text)
    {
        // Twice: {order} itself holds a number.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (name, value) in values)
                text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The same as the beginning of a sentence or a subject.</summary>
    public string AsSubject(string text)
    {
        var told = Of(text);
        return char.ToUpperInvariant(told[0]) + told[1..];
    }
}
