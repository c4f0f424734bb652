using Dapper;
using DbUp;
using DbUp.Engine;
using Npgsql;

namespace GoPimi.Migrator;

/// <summary>Brings a database to what this build needs. Each module is a schema with a journal of its own.</summary>
public static class Migrations
{
    public const string OwnerRole = "gopimi_owner";
    public const string AppRole = "gopimi_app";

    public static readonly IReadOnlyList<string> Modules =
        ["platform", "workspaces", "billing", "contacts", "inbox", "ticketing", "notifications"];

    /// <summary>The newest script of each module; the host is ready once the journals hold them.</summary>
    public static IReadOnlyDictionary<string, string> Newest => Scripts.ByModule
        .ToDictionary(module => module.Key, module => module.Last(), StringComparer.Ordinal);

    /// <summary>Changes whenever a script does.</summary>
    public static string Fingerprint => Scripts.Fingerprint();

    /// <summary>What the roles may do with a database as such; a clone of a migrated template does not inherit it.</summary>
    public static string DatabaseGrants(string database) => Roles.DatabaseGrants(database);

    /// <summary>Runs what is missing, as the owner role. The connection string names a superuser, or a role that may act as
    /// <see cref="OwnerRole"/> when the roles exist already. Returns the scripts that ran.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string connectionString, MigrationOptions? options = null,
        Action<string>? log = null, CancellationToken ct = default)
    {
        options ??= new MigrationOptions();
        await using var connection = new NpgsqlConnection(Direct(connectionString).ConnectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(TakeTurn, new { Patience = Milliseconds(options.Patience) },
            commandTimeout: 0, cancellationToken: ct));

        await Roles.EnsureAsync(connection, options);
        // From here on everything is made, and so owned, by the owner role.
        await connection.ExecuteAsync($"set role {OwnerRole}");
        var asOwner = Direct(connectionString);
        asOwner.Options = $"{asOwner.Options} -c role={OwnerRole} -c lock_timeout={Milliseconds(options.LockTimeout)}";

        var ran = new List<string>();
        foreach (var module in Modules)
        {
            ct.ThrowIfCancellationRequested();
            await Roles.EnsureSchemaAsync(connection, module);
            ran.AddRange(Upgrade(module, asOwner.ConnectionString, log));
            await Roles.SealJournalAsync(connection, module);
        }
        return ran;
    }

    public static async Task<IReadOnlyList<ModuleStatus>> StatusAsync(string connectionString, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        var status = new List<ModuleStatus>();
        foreach (var module in Modules.Where(Scripts.ByModule.Contains))
        {
            var applied = await AppliedAsync(connection, module, ct);
            status.Add(new ModuleStatus(module, applied.LastOrDefault(), Newest[module],
                Scripts.ByModule[module].Except(applied, StringComparer.Ordinal).ToList()));
        }
        return status;
    }

    static async Task<List<string>> AppliedAsync(NpgsqlConnection connection, string module, CancellationToken ct)
    {
        var journal = module + ".schema_version";
        var exists = new CommandDefinition("select to_regclass(@journal) is not null", new { journal }, cancellationToken: ct);
        if (!await connection.QuerySingleAsync<bool>(exists))
            return [];
        var names = new CommandDefinition($"select scriptname from {journal} order by scriptname collate \"C\"", cancellationToken: ct);
        return (await connection.QueryAsync<string>(names)).AsList();
    }

    static List<string> Upgrade(string module, string connectionString, Action<string>? log)
    {
        var scripts = Scripts.ByModule[module].Select(name => new SqlScript(name, Scripts.Text(name)));
        var result = DeployChanges.To.PostgresqlDatabase(connectionString)
            .WithScripts(scripts)
            .JournalToPostgresqlTable(module, "schema_version")
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .WithExecutionTimeout(TimeSpan.Zero)
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new MigrationException($"{result.ErrorScript?.Name ?? module} failed: {result.Error.Message}", result.Error);
        var ran = result.Scripts.Select(script => script.Name).ToList();
        ran.ForEach(name => log?.Invoke(name));
        return ran;
    }

    // No pool: a role or a lock left on a pooled connection would reach its next user.
    internal static NpgsqlConnectionStringBuilder Direct(string connectionString) => new(connectionString) { Pooling = false };

    static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Held until the connection closes.
    const string TakeTurn = """
        select set_config('lock_timeout', @Patience, false);
        select pg_advisory_lock(hashtextextended('gopimi.migrations', 0));
        """;
}
