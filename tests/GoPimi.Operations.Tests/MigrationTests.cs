using Dapper;
using GoPimi.Migrator;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Operations.Tests;

public sealed class MigrationTests
{
    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();

        (await Migrations.RunAsync(database.SuperuserConnectionString)).ShouldContain("platform/0001_platform.sql");

        (await Migrations.RunAsync(database.SuperuserConnectionString)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_migrators_at_once_take_turns()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrations.RunAsync(database.SuperuserConnectionString))));

        runs.Count(ran => ran.Count > 0).ShouldBe(1);
        (await Migrations.StatusAsync(database.SuperuserConnectionString)).ShouldAllBe(module => module.Current);
    }

    [Fact]
    public async Task The_status_tells_what_is_missing()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();

        var before = await Migrations.StatusAsync(database.SuperuserConnectionString);
        await Migrations.RunAsync(database.SuperuserConnectionString, new MigrationOptions { AppPassword = "test" });
        var after = await Migrations.StatusAsync(database.AppConnectionString);

        before.ShouldAllBe(module => !module.Current && module.Newest == null);
        after.ShouldAllBe(module => module.Current && module.Newest == module.Expected);
        after.Select(module => module.Module).ShouldBe(Migrations.Newest.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task The_owner_role_owns_everything()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);

        var owners = await connection.QueryAsync<string>("""
            select distinct pg_get_userbyid(c.relowner)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(@Modules)
            """, new { Modules = Migrations.Modules.ToArray() });

        owners.ShouldBe([Migrations.OwnerRole]);
    }

    [Fact]
    public async Task A_migrating_role_need_not_be_superuser_once_the_roles_exist()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using (var connection = new NpgsqlConnection(database.SuperuserConnectionString))
        {
            await connection.ExecuteAsync("""
                do $$
                begin
                    create role deployer login password 'test';
                exception when duplicate_object then null;
                end $$;
                grant gopimi_owner to deployer with set true, inherit false;
                """);
        }
        var deployer = new NpgsqlConnectionStringBuilder(database.SuperuserConnectionString) { Username = "deployer", Password = "test" };

        (await Migrations.RunAsync(deployer.ConnectionString)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_app_role_that_could_pass_row_level_security_is_refused()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        // Inside a transaction that is rolled back: the role belongs to the whole server.
        await connection.ExecuteAsync("alter role gopimi_app bypassrls");
        var failure = await Should.ThrowAsync<MigrationException>(() => Roles.EnsureAsync(connection, new MigrationOptions()));

        failure.Message.ShouldContain("row-level security");
    }
}
