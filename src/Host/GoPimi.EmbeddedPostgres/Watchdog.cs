using System.Diagnostics;
using System.Globalization;

namespace GoPimi.EmbeddedPostgres;

/// <summary>The server is no child of the host, so that a Ctrl-C in the terminal does not reach it first. This small shell
/// is; its input ends when the host ends, in whatever way, and then it stops the server.</summary>
internal sealed class Watchdog : IDisposable
{
    const string Script = """
        trap '' INT TERM HUP QUIT
        read -r _
        server=$1 signal=$2 pidfile=$3 tries=0
        shift 3
        kill -s "$signal" "$server" 2>/dev/null
        [ $# -gt 0 ] || exit 0
        while [ -e "$pidfile" ] && [ $((tries += 1)) -lt 100 ]; do sleep 0.1; done
        rm -rf "$@"
        """;

    readonly Process? process;

    public Watchdog(int postmaster, string pidFile, string[] deleteAfterwards)
    {
        if (OperatingSystem.IsWindows())
            return;
        var pid = postmaster.ToString(CultureInfo.InvariantCulture);
        var signal = deleteAfterwards.Length == 0 ? "INT" : "QUIT";
        var start = Shell.Describe("sh", ["-c", Script, "sh", pid, signal, pidFile, .. deleteAfterwards], "/", null);
        start.RedirectStandardInput = true;
        // Not the host's own output: whoever reads that to its end would wait for us.
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = Process.Start(start);
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
    }
}
