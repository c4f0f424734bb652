using System.Text.Json;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests;

/// <summary>Real mails with what is to be read out of them. They are not part of the sources: without them the tests say so and skip.</summary>
internal sealed class Corpus
{
    readonly string folder;

    Corpus(string folder) => this.folder = folder;

    public JsonElement Expected => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(folder, "expected.json")));

    public IEnumerable<JsonElement> Cases => Expected.GetProperty("cases").EnumerateArray();

    public static Corpus Open(string name)
    {
        var place = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora", name));
        if (!Directory.Exists(place))
            Assert.Skip($"The mails of {name} are not here: {place} is missing.");
        return new Corpus(place);
    }

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(folder, file));

    public string ReadText(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>Every file that is a mail, as paths relative to the corpus.</summary>
    public IReadOnlyList<string> Mails() =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".eml", StringComparison.Ordinal) || f.EndsWith(".msg", StringComparison.Ordinal)
                || (f.Contains("/messages/", StringComparison.Ordinal) && f.EndsWith(".txt", StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
