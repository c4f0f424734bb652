using System.Diagnostics;
using System.Globalization;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Operations.Tests;

/// <summary>A host in a process of its own, so that it can be killed.</summary>
internal sealed class ProbeHost : IAsyncDisposable
{
    readonly Process process;

    ProbeHost(Process process, string connectionString)
    {
        this.process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public int Id => process.Id;

    public static async Task<ProbeHost> StartAsync(string dataPath)
    {
        // A session of its own: its process group is what a terminal would send Ctrl-C to.
        var start = new ProcessStartInfo("setsid", ["dotnet", Program, dataPath]) { UseShellExecute = false, RedirectStandardOutput = true };
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync();
        return line is null ? throw new InvalidOperationException("The probe did not start.") : new ProbeHost(started, line);
    }

    // From its own output folder, which holds its own list of frameworks and libraries.
    static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("GoPimi.Operations.Tests", "GoPimi.Operations.Probe", StringComparison.Ordinal),
        "GoPimi.Operations.Probe.dll");

    public static string BinCache { get; } = Path.Combine(Repository.Root, "data", "postgres-bin");

    public void Kill() => process.Kill();

    public int Watchdog() => int.Parse(Run("pgrep", "-P", Text(Id)), CultureInfo.InvariantCulture);

    public void PressCtrlC() => Run("kill", "-INT", "--", "-" + Text(Id));

    public async Task<(string Output, int ExitCode)> EndAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output.Trim(), process.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    public static async Task StoppedAsync(string connectionString)
    {
        for (var i = 0; await AnswersAsync(connectionString); i++)
        {
            if (i == 100)
                throw new TimeoutException("PostgreSQL outlived its host.");
            await Task.Delay(100);
        }
    }

    public static void KillProcess(int pid) => Run("kill", "-KILL", Text(pid));

    static string Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
