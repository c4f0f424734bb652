using System.Diagnostics;

namespace GoPimi.Testing.Running;

public static class Eventually
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Asks until the answer is there; fails with what was waited for.</summary>
    public static async Task<T> SeeAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await look() is { } seen)
                return seen;
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"Waited in vain for {what}.");
            await Task.Delay(50);
        }
    }

    public static Task BeTrueAsync(string what, Func<Task<bool>> look) =>
        SeeAsync(what, async () => await look() ? what : null);
}
