using System.Diagnostics;
using System.Globalization;

namespace GoPimi.Bench;

internal static class Report
{
    public static void Line(string what, string value) => Console.WriteLine($"| {what} | {value} |");

    public static void Line(string what, List<double> milliseconds) => Line(
        what,
        string.Create(CultureInfo.InvariantCulture, $"p50 {At(milliseconds, 0.5):F1} ms, p99 {At(milliseconds, 0.99):F1} ms (n = {milliseconds.Count})"));

    public static async Task<List<double>> TimesAsync(int warmUp, int count, Func<int, Task> act)
    {
        for (var i = 0; i < warmUp; i++)
            await act(i);
        var times = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await act(warmUp + i);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    static double At(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
