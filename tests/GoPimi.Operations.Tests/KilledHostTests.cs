using Dapper;
using GoPimi.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Operations.Tests;

/// <summary>The ways in which a host can end, and what the next one finds.</summary>
public sealed class KilledHostTests : IDisposable
{
    readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Ctrl_C_reaches_the_host_and_the_host_stops_the_server()
    {
        await using var host = await ProbeHost.StartAsync(data.Path);

        host.PressCtrlC();

        (await host.EndAsync()).ShouldBe(("stopped", 0));
        (await ProbeHost.AnswersAsync(host.ConnectionString)).ShouldBeFalse();
        data.ServerLog.ShouldContain("database system is shut down");
    }

    [Fact]
    public async Task A_killed_host_takes_its_server_with_it()
    {
        await using var host = await ProbeHost.StartAsync(data.Path);

        host.Kill();

        await ProbeHost.StoppedAsync(host.ConnectionString);
        await StartsWithItsDataAsync();
    }

    [Fact]
    public async Task A_server_left_running_is_stopped_by_the_next_host()
    {
        await using var host = await ProbeHost.StartAsync(data.Path);
        await WriteAsync(host.ConnectionString);
        ProbeHost.KillProcess(host.Watchdog());
        host.Kill();
        (await ProbeHost.AnswersAsync(host.ConnectionString)).ShouldBeTrue();

        await StartsWithItsDataAsync(expected: 1);

        (await ProbeHost.AnswersAsync(host.ConnectionString)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_kill_of_everything_committed_data_is_there()
    {
        await using var host = await ProbeHost.StartAsync(data.Path);
        await WriteAsync(host.ConnectionString);
        var server = data.ServerProcess;
        ProbeHost.KillProcess(host.Watchdog());
        ProbeHost.KillProcess(server);
        host.Kill();

        await StartsWithItsDataAsync(expected: 1);
    }

    [Fact]
    public async Task The_next_host_need_not_wait_for_a_killed_one()
    {
        await using var first = await ProbeHost.StartAsync(data.Path);
        await WriteAsync(first.ConnectionString);

        first.Kill();

        await StartsWithItsDataAsync(expected: 1);
    }

    async Task StartsWithItsDataAsync(long expected = 0)
    {
        var options = data.Options with { Database = "postgres", Patience = TimeSpan.FromSeconds(10) };
        await using var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance);
        await using var connection = new NpgsqlConnection(server.SuperuserConnectionString + ";Pooling=false");
        // Long enough for a late stop by the killed host's watchdog to show.
        await Task.Delay(300);
        (await connection.ExecuteScalarAsync<long>("select count(*) from pg_tables where tablename = 'kept'")).ShouldBe(expected);
    }

    static async Task WriteAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.ExecuteAsync("create table kept (id int)");
    }
}
