namespace GoPimi.BuildingBlocks.Events;

/// <summary>
/// Named points at which a test may make the process fail: by an exception, or by killing it as a power cut would. Without
/// a test nothing ever happens here.
/// </summary>
public sealed class Faults
{
    /// <summary>What to do at a point; null in production.</summary>
    public Action<string>? Inject { get; init; }

    /// <summary>The code has reached the point.</summary>
    public void At(string point) => Inject?.Invoke(point);

    /// <summary>Kills the process with SIGKILL the first time it reaches the point; null leaves it alone.</summary>
    public static Faults KillAt(string? killPoint) => killPoint is null ? new Faults() : new Faults
    {
        Inject = point =>
        {
            if (string.Equals(point, killPoint, StringComparison.Ordinal))
                System.Diagnostics.Process.GetCurrentProcess().Kill();
        },
    };
}
