using System.Globalization;
using GoPimi.EmbeddedPostgres;

namespace GoPimi.Operations.Tests;

/// <summary>A data folder for one test.</summary>
internal sealed class DataFolder : IDisposable
{
    readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("gopimi-data-");

    /// <param name="reachable">Whether others than its owner may enter the folder above.</param>
    public DataFolder(bool reachable = true)
    {
        if (reachable)
            parent.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    }

    public string Path => System.IO.Path.Combine(parent.FullName, "data");

    public string Postgres => System.IO.Path.Combine(Path, "postgres");

    public string Cluster => System.IO.Path.Combine(Postgres, "cluster");

    public string PidFile => System.IO.Path.Combine(Cluster, "postmaster.pid");

    public string ServerLog => File.ReadAllText(System.IO.Path.Combine(Cluster, "server.log"));

    public int ServerProcess => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public EmbeddedPostgresOptions Options => new()
    {
        DataPath = Path,
        BinCachePath = ProbeHost.BinCache,
        Patience = TimeSpan.FromSeconds(1)
    };

    public void Dispose()
    {
        if (Directory.Exists(Postgres) && Directory.ResolveLinkTarget(Postgres, returnFinalTarget: true) is { } elsewhere)
            Directory.Delete(elsewhere.FullName, recursive: true);
        parent.Delete(recursive: true);
    }
}
