using System.Text.Json;
using Dapper;
using Npgsql;

namespace GoPimi.Architecture.Tests.Isolation;

// What PostgreSQL itself says a statement reads: a typo, a leaking join or an unfiltered update cannot hide from its plan.
internal static class PlannerProof
{
    public static async Task<IReadOnlyList<Scan>> ScansAsync(NpgsqlConnection connection, Statement statement)
    {
        var (sql, parameters) = statement.Positional();
        await connection.ExecuteAsync("deallocate all");
        try
        {
            await using var prepare = new NpgsqlCommand($"prepare proof as {sql}", connection);
            await prepare.ExecuteNonQueryAsync();
            var arguments = parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(_ => "null"))})";
            await using var explain = new NpgsqlCommand($"explain (format json, verbose) execute proof{arguments}", connection);
            explain.AllResultTypesAreUnknown = true;
            var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!).RootElement[0].GetProperty("Plan");
            var workspace = parameters.ToList().IndexOf("WorkspaceId") + 1;
            return [.. Walk(plan, $"${workspace}")];
        }
        catch (PostgresException e)
        {
            throw new InvalidOperationException($"{e.MessageText}\n{statement.Short}", e);
        }
    }

    static IEnumerable<Scan> Walk(JsonElement node, string workspace)
    {
        if (node.TryGetProperty("Relation Name", out var table) && node.GetProperty("Node Type").GetString() is { } type
            && !type.Contains("ModifyTable", StringComparison.Ordinal))
        {
            string[] places = ["Index Cond", "Filter", "Recheck Cond", "Tid Cond"];
            var conditions = string.Join(" and ", places.Where(p => node.TryGetProperty(p, out _)).Select(p => node.GetProperty(p).GetString()));
            yield return new Scan($"{node.GetProperty("Schema").GetString()}.{table.GetString()}", conditions, conditions.Contains($"workspace_id = {workspace}", StringComparison.Ordinal));
        }

        // A bitmap's index node names the index, its parent names the table and repeats the condition.
        if (!node.TryGetProperty("Plans", out var plans))
            yield break;
        foreach (var scan in plans.EnumerateArray().SelectMany(child => Walk(child, workspace)))
            yield return scan;
    }
}

internal sealed record Scan(string Table, string Conditions, bool IsFiltered);
