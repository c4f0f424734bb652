using System.Reflection;
using System.Text.RegularExpressions;

namespace GoPimi.Architecture.Tests.Isolation;

// Every SQL statement of the product: only constants compile, so all of them are literals of the assemblies.
internal static partial class Statements
{
    public static IReadOnlyList<Statement> All { get; } = Solution.NotEmpty(
        [.. Solution.Modules.SelectMany(m => Of(m, Solution.SchemaOf(m))), .. Of(Solution.BuildingBlocks, "platform")],
        atLeast: 80);

    static IEnumerable<Statement> Of(Assembly assembly, string schema) =>
        from literal in Solution.Literals(assembly)
        where LooksLikeSql().IsMatch(literal)
        from part in literal.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        where LooksLikeSql().IsMatch(part)
        select new Statement(schema, part, literal);

    [GeneratedRegex(@"\b(?:from|into|update|join)\s+(?:only\s+)?(?:platform|workspaces|ticketing|contacts|inbox|notifications|billing)\.", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeSql();
}

internal sealed partial record Statement(string Schema, string Sql, string Literal)
{
    /// <summary>What it names, as <c>schema.name</c>; tables and functions.</summary>
    public IReadOnlySet<string> Names { get; } = Named().Matches(Sql).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The statement with numbered parameters, and the parameters' names in that order.</summary>
    public (string Sql, IReadOnlyList<string> Parameters) Positional()
    {
        var names = new List<string>();
        var sql = Parameter().Replace(Sql, match =>
        {
            var name = match.Groups["name"].Value;
            if (!names.Contains(name))
                names.Add(name);
            return $"${names.IndexOf(name) + 1}";
        });
        return (sql, names);
    }

    public string Short => $"[{Schema}] {string.Join(' ', Sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    [GeneratedRegex(@"\b(?:platform|workspaces|ticketing|contacts|inbox|notifications|billing)\.[a-z_]+\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![:\w@])@(?<name>\w+)")]
    private static partial Regex Parameter();
}
