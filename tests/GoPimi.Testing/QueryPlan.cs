using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace GoPimi.Testing;

/// <summary>
/// How PostgreSQL runs a statement for the app's role, behind row-level security and prepared for any values: what the
/// product meets in production, where an index that needs a leaky operator is of no use.
/// </summary>
public sealed partial class QueryPlan
{
    QueryPlan(JsonElement plan) => Nodes = [.. Walk(plan)];

    /// <summary>Every scan: its table, the index used (null for none), the condition on the index, and the rows it touched.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>Runs the statement and explains it.</summary>
    /// <param name="source">The pool of the app's role.</param>
    /// <param name="workspaceId">The workspace to enter; also the value of <c>@WorkspaceId</c>.</param>
    /// <param name="sql">The statement as the handler has it.</param>
    /// <param name="values">The values of its other parameters, as SQL literals.</param>
    /// <param name="setting">What the statement's own batch sets before it.</param>
    public static async Task<QueryPlan> OfAsync(NpgsqlDataSource source, Guid workspaceId, string sql, Dictionary<string, string> values, string? setting = null)
    {
        values = new(values, StringComparer.Ordinal) { ["WorkspaceId"] = $"'{workspaceId}'" };
        var names = Parameter().Matches(sql).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        var numbered = Parameter().Replace(sql, m => $"${names.IndexOf(m.Groups["name"].Value) + 1}");

        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            $"select set_config('app.workspace_id', '{workspaceId}', true); set local plan_cache_mode = force_generic_plan");
        if (setting is not null)
            await connection.ExecuteAsync(setting);
        await using var prepare = new NpgsqlCommand($"prepare explained as {numbered}", connection);
        await prepare.ExecuteNonQueryAsync();
        await using var explain = new NpgsqlCommand(
            $"explain (analyze, format json) execute explained({string.Join(", ", names.Select(n => values[n]))})", connection);
        explain.AllResultTypesAreUnknown = true;
        var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!).RootElement[0].GetProperty("Plan");
        await connection.ExecuteAsync("deallocate explained");
        return new QueryPlan(plan);
    }

    /// <summary>The plan in short, for the message of a failing test.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Nodes);

    static IEnumerable<Node> Walk(JsonElement plan)
    {
        string? Text(string name) => plan.TryGetProperty(name, out var value) ? value.GetString() : null;
        double Number(string name) => plan.TryGetProperty(name, out var value) ? value.GetDouble() : 0;

        var touched = (Number("Actual Rows") + Number("Rows Removed by Filter")) * Math.Max(1, Number("Actual Loops"));
        yield return new Node(Text("Node Type")!, Text("Relation Name"), Text("Index Name"), Text("Index Cond"), (long)touched);
        if (!plan.TryGetProperty("Plans", out var plans))
            yield break;
        foreach (var node in plans.EnumerateArray().SelectMany(Walk))
            yield return node;
    }

    [GeneratedRegex(@"(?<![:\w@])@(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    /// <summary>One step of a plan.</summary>
    public sealed record Node(string Type, string? Table, string? Index, string? Condition, long RowsTouched);
}
