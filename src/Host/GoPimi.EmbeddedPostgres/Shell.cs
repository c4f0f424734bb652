using System.Diagnostics;

namespace GoPimi.EmbeddedPostgres;

internal static class Shell
{
    public sealed record Outcome(int ExitCode, string Output);

    public static async Task<Outcome> RunAsync(string file, IEnumerable<string> arguments, string workingDirectory,
        string? asUser, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Describe(file, arguments, workingDirectory, asUser) };
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        process.StartInfo.RedirectStandardInput = true;
        process.Start();
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new Outcome(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static async Task<string> MustRunAsync(string file, IEnumerable<string> arguments, string workingDirectory,
        string? asUser, CancellationToken ct)
    {
        var outcome = await RunAsync(file, arguments, workingDirectory, asUser, ct);
        return outcome.ExitCode == 0
            ? outcome.Output
            : throw new EmbeddedPostgresException($"{Path.GetFileName(file)} failed ({outcome.ExitCode}): {outcome.Output}");
    }

    public static ProcessStartInfo Describe(string file, IEnumerable<string> arguments, string workingDirectory, string? asUser)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = workingDirectory, UseShellExecute = false };
        if (asUser is not null)
            start.UserName = asUser;
        // PGPORT, PGDATA and the like of the caller must not steer our server; messages stay English for the log.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
