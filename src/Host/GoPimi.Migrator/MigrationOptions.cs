namespace GoPimi.Migrator;

public sealed record MigrationOptions
{
    /// <summary>Password of the app's role. Unset: the role keeps the one it has, or cannot log in yet if it is new.</summary>
    public string? AppPassword { get; init; }

    /// <summary>How long a script may wait for a lock before it gives way to the traffic.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait for another migrator on the same database.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>What a database has of one module, compared with what this build brings.</summary>
public sealed record ModuleStatus(string Module, string? Newest, string? Expected, IReadOnlyList<string> Pending)
{
    public bool Current => Pending.Count == 0;
}

public sealed class MigrationException : Exception
{
    public MigrationException()
    {
    }

    public MigrationException(string message)
        : base(message)
    {
    }

    public MigrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
