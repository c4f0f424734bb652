using GoPimi.EmbeddedPostgres;
using GoPimi.Migrator;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Testing;

/// <summary>One server for a whole test run (GOPIMI_TEST_PG, a superuser's connection string), or else one of this process
/// alone. Databases are clones of a template that is migrated once for each state of the migrations.</summary>
public static class TestPostgres
{
    const string AppPassword = "test";

    // Held and never disposed: the server stops, and its folder goes, when this process ends.
    static EmbeddedPostgresServer? own;

    static readonly Lazy<Task<string>> Server = new(StartAsync);
    static readonly Lazy<Task<string>> Template = new(BuildTemplateAsync);

    /// <summary>A fresh, migrated database.</summary>
    public static async Task<TestDatabase> CloneAsync()
    {
        var database = await CreateAsync(await Template.Value);
        await ExecuteAsync(Migrations.DatabaseGrants(database.Name));
        return database;
    }

    /// <summary>A fresh database with nothing in it.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("template0");

    static async Task<TestDatabase> CreateAsync(string template)
    {
        var name = "t_" + Guid.CreateVersion7().ToString("n");
        await ExecuteAsync($"create database {name} template {template}");
        return new TestDatabase(name, await Server.Value, AppPassword);
    }

    internal static async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, sql);
    }

    static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("GOPIMI_TEST_PG") is { Length: > 0 } shared)
            return shared;
        own = await EmbeddedPostgresServer.StartAsync(ThrowAwayOptions(), NullLogger.Instance);
        return own.SuperuserConnectionString;
    }

    public static EmbeddedPostgresOptions ThrowAwayOptions() => new()
    {
        DataPath = Path.Combine(ThrowAwayParent(), "gopimi-test-" + Guid.CreateVersion7().ToString("n")),
        BinCachePath = Path.Combine(Repository.Root, "data", "postgres-bin"),
        Database = "postgres",
        ThrowAway = true
    };

    /// <summary>In memory where there is plenty, for most of a test's time goes into making and dropping databases.</summary>
    static string ThrowAwayParent()
    {
        const string Memory = "/dev/shm";
        const long Plenty = 6L << 30;
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Plenty ? Memory : Path.GetTempPath();
    }

    static async Task<string> BuildTemplateAsync()
    {
        var name = "template_" + Migrations.Fingerprint[..16];
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, "select pg_advisory_lock(hashtextextended('gopimi.test_template', 0))");
        await using var find = new NpgsqlCommand("select true from pg_database where datname = $1", connection);
        find.Parameters.AddWithValue(name);
        if (await find.ExecuteScalarAsync() is not null)
            return name;

        var building = name + "_new";
        await ExecuteAsync(connection, $"drop database if exists {building} with (force)");
        await ExecuteAsync(connection, $"create database {building} template template0");
        var target = new NpgsqlConnectionStringBuilder(await Server.Value) { Database = building };
        await Migrations.RunAsync(target.ConnectionString, new MigrationOptions { AppPassword = AppPassword });
        await ExecuteAsync(connection, $"alter database {building} rename to {name}");
        return name;
    }

    static async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(await Server.Value) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
