using Dapper;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Architecture.Tests.Isolation;

public sealed class SchemaRules : IAsyncLifetime
{
    // Global by nature: they are found before the workspace is known, through functions or by GlobalDb, and hold no content.
    static readonly string[] KeyedOtherwise = ["event_outbox"];

    TestDatabase database = null!;
    NpgsqlConnection connection = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CloneAsync();
        connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        Solution.NotEmpty((await connection.QueryAsync<string>(Catalog.TenantTables)).AsList(), atLeast: 15);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Every_tenant_table_forces_row_level_security() => (await connection.QueryAsync<string>($"""
        {Catalog.TenantTables} and not (c.relrowsecurity and c.relforcerowsecurity)
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_tenant_table_has_a_policy_on_the_workspace() => (await connection.QueryAsync<string>($"""
        {Catalog.TenantTables} and not exists (
            select from pg_policy p
            where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%workspace_id = %app.workspace_id%')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task The_primary_key_of_a_tenant_table_begins_with_the_workspace() => (await connection.QueryAsync<string>($"""
        {Catalog.TenantTables} and c.relname <> all(@KeyedOtherwise) and not exists (
            select from pg_index i
            join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary and a.attname = 'workspace_id')
        """, new { KeyedOtherwise })).ShouldBeEmpty();

    [Fact]
    public async Task Foreign_keys_between_tenant_tables_carry_the_workspace() => (await connection.QueryAsync<string>($"""
        select f.conname
        from pg_constraint f
        join pg_class c on c.oid = f.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where f.contype = 'f' and n.nspname in ({Catalog.Schemas})
          and exists (select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'workspace_id')
          and exists (select from pg_attribute a where a.attrelid = f.confrelid and a.attname = 'workspace_id')
          and not exists (
            select from unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k
            where a.attname = 'workspace_id')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task The_apps_role_owns_nothing_and_passes_no_wall()
    {
        (await connection.QuerySingleAsync<bool>("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'gopimi_app'"))
            .ShouldBeFalse();
        (await connection.QuerySingleAsync<int>($"""
            select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
            where r.rolname = 'gopimi_app' and n.nspname in ({Catalog.Schemas})
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task A_function_that_passes_the_wall_fixes_its_search_path_and_is_not_public() => (await connection.QueryAsync<string>($"""
        select p.oid::regprocedure::text
        from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ({Catalog.Schemas}) and p.prosecdef
          and (p.proconfig is null or not 'search_path=pg_catalog' = any(p.proconfig) or has_function_privilege('public', p.oid, 'execute'))
        """)).ShouldBeEmpty();
}
