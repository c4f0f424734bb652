using GoPimi.Migrator;
using Npgsql;

namespace GoPimi.Testing;

/// <summary>A database of one test, or of one test class; dropped when disposed.</summary>
public sealed class TestDatabase(string name, string server, string appPassword) : IAsyncDisposable
{
    public string Name => name;

    public string SuperuserConnectionString => With(_ => { });

    /// <summary>Acts as the role that owns the schemas and passes row-level security.</summary>
    public string OwnerConnectionString => With(builder => builder.Options = $"-c role={Migrations.OwnerRole}");

    /// <summary>The role that the product runs as.</summary>
    public string AppConnectionString => With(builder => (builder.Username, builder.Password) = (Migrations.AppRole, appPassword));

    public async ValueTask DisposeAsync()
    {
        foreach (var connectionString in new[] { SuperuserConnectionString, OwnerConnectionString, AppConnectionString })
        {
            await using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
        }
        await TestPostgres.ExecuteAsync($"drop database if exists {name} with (force)");
    }

    string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        // Small pools: many tests share one server.
        var builder = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true };
        change(builder);
        return builder.ConnectionString;
    }
}
