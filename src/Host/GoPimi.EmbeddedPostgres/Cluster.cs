using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace GoPimi.EmbeddedPostgres;

/// <summary>One data folder and the verbs on it: initialise, start, stop.</summary>
internal sealed class Cluster(InstanceFolder folder, PostgresBinaries binaries, bool throwAway)
{
    public string Folder => folder.Path;

    public string PidFile => folder.PidFile;

    public async Task InitialiseAsync(string password, CancellationToken ct)
    {
        // Built aside and renamed, so that a kill half-way leaves nothing that looks like a cluster.
        var staging = folder.Cluster + ".new";
        var passwordFile = folder.PasswordFile + ".init";
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        await folder.GiveAsync(staging, ct);
        InstanceFolder.WritePrivate(passwordFile, password);
        await folder.GiveAsync(passwordFile, ct);
        try
        {
            string[] arguments =
            [
                "--pgdata", staging, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C",
                .. CharacterType, .. throwAway ? ["--no-sync"] : Array.Empty<string>()
            ];
            await Shell.MustRunAsync(binaries.InitDb, arguments, binaries.Bin, folder.RunAs, ct);
            Directory.Move(staging, folder.Cluster);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    public async Task StartAsync(int port, CancellationToken ct)
    {
        // pg_ctl gives the server a session of its own, so the terminal's Ctrl-C does not reach it before the host is done.
        var settings = new List<string>
        {
            "listen_addresses=127.0.0.1", $"port={port.ToString(CultureInfo.InvariantCulture)}", "unix_socket_directories=",
            "timezone=UTC", "log_timezone=UTC", "max_connections=200", "shared_buffers=256MB"
        };
        if (throwAway)
            settings.AddRange(["max_connections=500", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB",
                "dynamic_shared_memory_type=mmap"]);
        string[] arguments =
        [
            "start", "--pgdata", folder.Cluster, "--log", folder.ServerLog, "--wait", "--timeout", "60", "--silent",
            "--options", string.Join(' ', settings.Select(setting => "-c " + setting))
        ];
        File.Delete(folder.ServerLog);
        var outcome = await Shell.RunAsync(binaries.PgCtl, arguments, binaries.Bin, folder.RunAs, ct);
        if (outcome.ExitCode != 0)
            throw new EmbeddedPostgresException(
                $"PostgreSQL did not start: {outcome.Output} {(File.Exists(folder.ServerLog) ? await File.ReadAllTextAsync(folder.ServerLog, ct) : "")}");
    }

    public async Task StopAsync(CancellationToken ct)
    {
        if (ProcessId() is null)
            return;
        var outcome = await PgCtlStopAsync(throwAway ? "immediate" : "fast", ct);
        if (outcome.ExitCode != 0 && ProcessId() is not null)
            await PgCtlStopAsync("immediate", ct);
    }

    /// <summary>What an earlier host left: a server still running is stopped cleanly. A pid file that names a stranger or
    /// a zombie would keep PostgreSQL from starting; it is made to name us, for PostgreSQL passes over its parents. The
    /// file itself stays: by its other lines PostgreSQL sees whether orphaned sessions still write.</summary>
    public async Task StopLeftoverAsync(ILogger logger, CancellationToken ct)
    {
        if (ProcessId() is not { } pid || !IsAlive(pid))
            return;
        if (IsOurs(pid))
        {
            logger.LogInformation("Stopping the PostgreSQL that an earlier run left behind (process {Pid})", pid);
            await StopAsync(ct);
            return;
        }
        logger.LogInformation("{File} is stale: process {Pid} is not its PostgreSQL", folder.PidFile, pid);
        var lines = await File.ReadAllLinesAsync(folder.PidFile, ct);
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(folder.PidFile, lines, ct);
    }

    public int? ProcessId()
    {
        try
        {
            return int.TryParse(File.ReadLines(folder.PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    Task<Shell.Outcome> PgCtlStopAsync(string mode, CancellationToken ct) => Shell.RunAsync(binaries.PgCtl,
        ["stop", "--pgdata", folder.Cluster, "--mode", mode, "--wait", "--timeout", "30", "--silent"], binaries.Bin, folder.RunAs, ct);

    static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A postmaster works in its data folder; elsewhere than on Linux its name has to do.</summary>
    bool IsOurs(int pid)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return File.ResolveLinkTarget($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/cwd", returnFinalTarget: false)?.FullName
                    == Path.GetFullPath(folder.Cluster);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A zombie has no working directory, and another user's process is not ours.
            return false;
        }
        using var process = Process.GetProcessById(pid);
        return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
    }

    // Full-text search folds case by the character type, and plain C would fold ASCII only.
    static string[] CharacterType => OperatingSystem.IsLinux() ? ["--lc-ctype", "C.UTF-8"]
        : OperatingSystem.IsMacOS() ? ["--lc-ctype", "en_US.UTF-8"] : [];
}
