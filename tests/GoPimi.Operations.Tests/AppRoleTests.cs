using Dapper;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Operations.Tests;

/// <summary>What the role that the product runs as may do, on a migrated database.</summary>
public sealed class AppRoleTests : IAsyncLifetime
{
    static readonly Guid Mine = Guid.CreateVersion7();
    static readonly Guid Other = Guid.CreateVersion7();

    TestDatabase database = null!;
    NpgsqlConnection app = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CloneAsync();
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.ExecuteAsync("""
            insert into platform.idempotency_key (workspace_id, actor_id, key, fingerprint)
            values (@Mine, @Mine, 'a', ''), (@Other, @Other, 'b', '')
            """, new { Mine, Other });
        app = new NpgsqlConnection(database.AppConnectionString);
        await app.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task It_sees_the_rows_of_its_workspace_only()
    {
        await EnterAsync(Mine);

        (await app.QueryAsync<string>("select key from platform.idempotency_key")).ShouldBe(["a"]);
    }

    [Fact]
    public async Task It_cannot_write_into_another_workspace()
    {
        await EnterAsync(Mine);

        (await app.ExecuteAsync("update platform.idempotency_key set key = 'x' where workspace_id = @Other", new { Other })).ShouldBe(0);
        (await app.ExecuteAsync("delete from platform.idempotency_key where workspace_id = @Other", new { Other })).ShouldBe(0);
        await RefusedAsync($"insert into platform.idempotency_key (workspace_id, actor_id, key, fingerprint) values ('{Other}', '{Other}', 'c', '')");
    }

    [Fact]
    public async Task Without_a_workspace_a_query_fails() =>
        await Should.ThrowAsync<PostgresException>(() => app.QueryAsync<string>("select key from platform.idempotency_key"));

    [Theory]
    [InlineData("create table platform.mine (id int)")]
    [InlineData("create table public.mine (id int)")]
    [InlineData("create temporary table mine (id int)")]
    [InlineData("create schema mine")]
    [InlineData("drop table platform.idempotency_key")]
    [InlineData("truncate platform.idempotency_key")]
    [InlineData("alter table platform.idempotency_key disable row level security")]
    [InlineData("drop policy tenant on platform.idempotency_key")]
    [InlineData("set role gopimi_owner")]
    [InlineData("alter role gopimi_app bypassrls")]
    [InlineData("delete from platform.schema_version")]
    [InlineData("update platform.schema_version set scriptname = 'x'")]
    [InlineData("insert into platform.schema_version (scriptname, applied) values ('x', now())")]
    public async Task It_is_refused(string sql) => await RefusedAsync(sql);

    [Fact]
    public async Task A_function_is_closed_until_a_script_opens_it()
    {
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.ExecuteAsync("create function platform.all_keys() returns bigint language sql security definer set search_path = pg_catalog as $$ select count(*) from platform.idempotency_key $$");

        await RefusedAsync("select platform.all_keys()");
        await owner.ExecuteAsync("grant execute on function platform.all_keys() to gopimi_app");

        (await app.QuerySingleAsync<long>("select platform.all_keys()")).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_script_takes_away_stays_away()
    {
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.ExecuteAsync("create table platform.secret (id int); revoke all on platform.secret from gopimi_app");

        await Migrator.Migrations.RunAsync(database.SuperuserConnectionString);

        await RefusedAsync("select id from platform.secret");
    }

    Task EnterAsync(Guid workspace) => app.ExecuteAsync("select set_config('app.workspace_id', @Id, false)", new { Id = workspace.ToString() });

    async Task RefusedAsync(string sql)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => app.ExecuteAsync(sql), sql);
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, refusal.MessageText);
    }
}
