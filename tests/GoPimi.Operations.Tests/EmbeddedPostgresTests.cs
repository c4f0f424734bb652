using System.Diagnostics;
using System.Globalization;
using Dapper;
using GoPimi.EmbeddedPostgres;
using GoPimi.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Operations.Tests;

public sealed class EmbeddedPostgresTests : IDisposable
{
    readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task It_starts_for_this_machine_only_and_stops()
    {
        string connectionString;
        await using (var server = await StartAsync())
        {
            connectionString = server.SuperuserConnectionString;
            var wrong = new NpgsqlConnectionStringBuilder(connectionString) { Password = "wrong" };

            (await AskAsync(connectionString, "select current_setting('server_version_num')::int / 10000")).ShouldBe("18");
            (await AskAsync(connectionString, "select current_database()")).ShouldBe("gopimi");
            (await AskAsync(connectionString, "show listen_addresses")).ShouldBe("127.0.0.1");
            (await AskAsync(connectionString, "show unix_socket_directories")).ShouldBeEmpty();
            (await ProbeHost.AnswersAsync(wrong.ConnectionString)).ShouldBeFalse();
            File.GetUnixFileMode(Path.Combine(data.Postgres, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Directory.EnumerateFiles(data.Postgres, "*.init").ShouldBeEmpty();
        }

        (await ProbeHost.AnswersAsync(connectionString)).ShouldBeFalse();
        File.Exists(data.PidFile).ShouldBeFalse();
        data.ServerLog.ShouldContain("database system is shut down");
    }

    [Fact]
    public async Task It_keeps_its_data_and_passwords_between_starts()
    {
        string password;
        await using (var server = await StartAsync())
        {
            password = server.PasswordFor("someone");
            await AskAsync(server.SuperuserConnectionString, "create table kept as select 42 as number");
        }

        await using (var server = await StartAsync())
        {
            server.PasswordFor("someone").ShouldBe(password);
            (await AskAsync(server.SuperuserConnectionString, "select number from kept")).ShouldBe("42");
        }
    }

    [Fact]
    public async Task Search_folds_the_case_of_letters_beyond_ascii()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();

        (await AskAsync(database.SuperuserConnectionString, "select to_tsvector('simple', 'MÜLLER')")).ShouldBe("'müller':1");
        (await AskAsync(database.SuperuserConnectionString, "select lower('ÄÖÜ')")).ShouldBe("äöü");
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused()
    {
        await using var server = await StartAsync();

        (await Should.ThrowAsync<EmbeddedPostgresException>(StartAsync)).Message.ShouldContain("in use by another process");

        (await ProbeHost.AnswersAsync(server.SuperuserConnectionString)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_pid_file_that_names_a_stranger_is_no_obstacle()
    {
        string pidFile;
        await using (await StartAsync())
            pidFile = await File.ReadAllTextAsync(data.PidFile);
        // As the server's own user: others' processes PostgreSQL passes over by itself.
        var start = new ProcessStartInfo("sleep", "60") { UserName = Environment.IsPrivilegedProcess ? "nobody" : Environment.UserName };
        using var stranger = Process.Start(start)!;
        await File.WriteAllTextAsync(data.PidFile, stranger.Id.ToString(CultureInfo.InvariantCulture) + pidFile[pidFile.IndexOf('\n')..]);

        await using var server = await StartAsync();

        (await ProbeHost.AnswersAsync(server.SuperuserConnectionString)).ShouldBeTrue();
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    [Fact]
    public async Task A_start_that_was_cut_short_is_done_again()
    {
        Directory.CreateDirectory(Path.Combine(data.Postgres, "cluster.new", "base"));

        await using var server = await StartAsync();

        (await ProbeHost.AnswersAsync(server.SuperuserConnectionString)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_bin_folder_without_the_programs_is_named()
    {
        var options = data.Options with { BinPath = data.Path };

        (await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance)))
            .Message.ShouldContain(data.Path);
    }

    [Fact]
    public async Task A_taken_port_is_told_with_the_servers_own_words()
    {
        await using var server = await StartAsync();
        using var other = new DataFolder();
        var options = other.Options with { Port = server.Port };

        (await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance)))
            .Message.ShouldContain("Address already in use");
    }

    [Fact]
    public async Task A_throw_away_server_leaves_nothing()
    {
        var options = TestPostgres.ThrowAwayOptions();
        await using (await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance))
            Directory.Exists(options.DataPath).ShouldBeTrue();

        Directory.Exists(options.DataPath).ShouldBeFalse();
    }

    [Fact]
    public async Task Under_root_a_folder_that_others_cannot_enter_is_no_obstacle()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server as another user.");
        using var closed = new DataFolder(reachable: false);
        var options = closed.Options with { BinCachePath = null };

        for (var start = 1; start <= 2; start++)
        {
            await using var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance);
            (await AskAsync(server.SuperuserConnectionString, "select current_database()")).ShouldBe("gopimi");
        }

        Directory.ResolveLinkTarget(closed.Postgres, returnFinalTarget: true)!.FullName.ShouldStartWith("/var/lib/gopimi/");
    }

    Task<EmbeddedPostgresServer> StartAsync() => EmbeddedPostgresServer.StartAsync(data.Options, NullLogger.Instance);

    static async Task<string?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        return (await connection.ExecuteScalarAsync(sql))?.ToString();
    }
}
