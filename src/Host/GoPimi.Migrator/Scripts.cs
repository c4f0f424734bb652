using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GoPimi.Migrator;

/// <summary>The scripts in this assembly, <c>module/0001_name.sql</c>, in the order they run.</summary>
internal static partial class Scripts
{
    public static readonly ILookup<string, string> ByModule = typeof(Scripts).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .Select(Checked)
        .Order(StringComparer.Ordinal)
        .ToLookup(name => name[..name.IndexOf('/')], StringComparer.Ordinal);

    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Scripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Migrations.Modules.SelectMany(module => ByModule[module]))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(Encoding.UTF8.GetBytes(Text(name)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string Checked(string name) =>
        ScriptName().Match(name) is { Success: true } match && Migrations.Modules.Contains(match.Groups["module"].Value, StringComparer.Ordinal)
            ? name
            : throw new MigrationException($"{name} is not <module>/0001_name.sql of one of: {string.Join(", ", Migrations.Modules)}.");

    [GeneratedRegex(@"^(?<module>[a-z]+)/[0-9]{4}_[a-z0-9_]+\.sql$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScriptName();
}
