using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.EmbeddedPostgres;

/// <summary>A real PostgreSQL that lives as long as this object, reachable from this machine only.</summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    const string Superuser = "postgres";

    readonly EmbeddedPostgresOptions options;
    readonly Cluster cluster;
    readonly FileStream held;
    readonly string password;
    readonly Watchdog watchdog;

    EmbeddedPostgresServer(EmbeddedPostgresOptions options, Cluster cluster, FileStream held, string password, int port)
    {
        this.options = options;
        this.cluster = cluster;
        this.held = held;
        this.password = password;
        Port = port;
        watchdog = new Watchdog(cluster.ProcessId()!.Value, cluster.PidFile, options.ThrowAway ? Litter : []);
    }

    public int Port { get; }

    public string SuperuserConnectionString => ConnectionString(Superuser, password, options.Database);

    /// <summary>For a role whose password was set to <see cref="PasswordFor"/>.</summary>
    public string ConnectionStringFor(string role) => ConnectionString(role, PasswordFor(role), options.Database);

    /// <summary>A password for another role, the same at each start and useless on any other machine.</summary>
    public string PasswordFor(string role) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(role)));

    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, ILogger logger,
        CancellationToken ct = default)
    {
        var folder = await InstanceFolder.PrepareAsync(options, logger, ct);
        var folderLock = await FolderLock.TakeAsync(folder.LockFile, options.Patience, ct);
        try
        {
            var binaries = await PostgresBinaries.LocateAsync(options, folder.BinCache, logger, ct);
            var instance = new Cluster(folder, binaries, options.ThrowAway);
            var secret = folder.Password();
            if (!folder.Initialised)
                await instance.InitialiseAsync(secret, ct);
            await instance.StopLeftoverAsync(logger, ct);
            var port = await StartOnPortAsync(instance, options.Port, ct);
            var server = new EmbeddedPostgresServer(options, instance, folderLock, secret, port);
            try
            {
                await server.CreateDatabaseAsync(ct);
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
            logger.LogInformation("PostgreSQL listens on 127.0.0.1:{Port}, its files are in {Folder}", port, folder.Path);
            return server;
        }
        catch
        {
            await folderLock.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAsync(CancellationToken.None);
        watchdog.Dispose();
        await held.DisposeAsync();
        if (options.ThrowAway)
            Array.ForEach(Litter, folder => Directory.Delete(folder, recursive: true));
    }

    string[] Litter => [cluster.Folder, Path.GetFullPath(options.DataPath)];

    static async Task<int> StartOnPortAsync(Cluster cluster, int wanted, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = wanted == 0 ? FreePort() : wanted;
            try
            {
                await cluster.StartAsync(port, ct);
                return port;
            }
            catch (EmbeddedPostgresException) when (wanted == 0 && attempt < 3)
            {
                // Someone else took the port between our look and the start.
            }
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(Superuser, password, "postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var find = new NpgsqlCommand("select true from pg_database where datname = $1", connection);
        find.Parameters.AddWithValue(options.Database);
        if (await find.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database \"{options.Database}\"", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    string ConnectionString(string user, string secret, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = user,
        Password = secret,
        Database = database,
        SslMode = SslMode.Disable,
        IncludeErrorDetail = options.ThrowAway
    }.ConnectionString;
}
