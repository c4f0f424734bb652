using GoPimi.Host.Demo;

namespace GoPimi.Host.Operations;

internal static class Greeting
{
    // For the person at the keyboard, so on standard output and not in the log.
    public static void Print(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        Console.WriteLine();
        Console.WriteLine($"  GoPimi is ready at {address}");
        if (app.Services.GetRequiredService<DemoData>().Access is { } demo)
            Console.WriteLine($"  Demo sign-in: {demo.Email} / {demo.Password}");
        Console.WriteLine("  Ctrl-C stops it.");
        Console.WriteLine();
    }
}
