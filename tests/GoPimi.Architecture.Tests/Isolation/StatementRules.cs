using Dapper;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Architecture.Tests.Isolation;

public sealed class StatementRules : IAsyncLifetime
{
    TestDatabase database = null!;
    HashSet<string> tenantTables = [];

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CloneAsync();
        await using var connection = await OpenAsync();
        tenantTables = (await connection.QueryAsync<string>(Catalog.TenantTables)).ToHashSet(StringComparer.Ordinal);
        Solution.NotEmpty(tenantTables.ToList(), atLeast: 15);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public void A_statement_names_its_own_modules_schema_only() =>
        Statements.All.Where(s => s.Names.Any(n => !n.StartsWith(s.Schema + ".", StringComparison.Ordinal)))
            .Select(s => s.Short).ShouldBeEmpty();

    [Fact]
    public void A_statement_on_a_tenant_table_takes_the_workspace_from_the_door() =>
        Statements.All.Where(s => s.Names.Any(tenantTables.Contains) && !s.Sql.Contains("@WorkspaceId", StringComparison.Ordinal))
            .Select(s => s.Short).ShouldBeEmpty();

    [Fact]
    public void An_insert_into_a_tenant_table_lists_the_workspace() =>
        Statements.All.Where(s => tenantTables.Any(t =>
                s.Sql.Contains($"insert into {t} ", StringComparison.Ordinal) && !s.Sql.Contains("(workspace_id", StringComparison.Ordinal)))
            .Select(s => s.Short).ShouldBeEmpty();

    [Fact]
    public async Task The_planner_filters_every_scan_of_a_tenant_table_by_the_workspace()
    {
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync("set plan_cache_mode = force_generic_plan");
        var (leaks, checkedScans) = (new List<string>(), 0);
        foreach (var statement in Statements.All)
        {
            var scans = await PlannerProof.ScansAsync(connection, statement);
            foreach (var scan in scans.Where(s => tenantTables.Contains(s.Table)))
            {
                checkedScans++;
                if (!scan.IsFiltered)
                    leaks.Add($"{statement.Short}\n    {scan.Table}: {scan.Conditions}");
            }
        }

        leaks.ShouldBeEmpty();
        checkedScans.ShouldBeGreaterThan(60);
    }

    // The owner passes row-level security: what is seen in the plans is the statements' own filter.
    async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
