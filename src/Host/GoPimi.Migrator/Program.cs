using GoPimi.Migrator;
using Npgsql;

const string Usage = """
    Brings a GoPimi database up to date.

        GoPimi.Migrator [--status | --failed-events | --retry-failed-events] ["<connection string>"]

    Without a switch it runs the scripts that are missing; --status shows them. --failed-events shows the events whose
    listener has given up, --retry-failed-events lets them be tried again.

    The connection string may also come from ConnectionStrings__GoPimiOwner. It names a superuser, or a role that may act
    as gopimi_owner. GOPIMI_APP_PASSWORD, if set, becomes the password of the app's role gopimi_app.
    Exit codes: 0 up to date, 1 failed, 2 wrong usage, 3 --status found scripts that have not run.
    """;

var words = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
var switches = args.Except(words, StringComparer.Ordinal).ToList();
var connectionString = words.FirstOrDefault() ?? Environment.GetEnvironmentVariable("ConnectionStrings__GoPimiOwner");
if (switches.Contains("--help", StringComparer.Ordinal))
{
    Console.WriteLine(Usage);
    return 0;
}
if (words.Count > 1 || switches.Count > 1 || switches.Exists(name => name is not ("--status" or "--failed-events" or "--retry-failed-events")) || string.IsNullOrWhiteSpace(connectionString))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    return switches.FirstOrDefault() switch
    {
        "--status" => await ShowAsync(),
        "--failed-events" => await TellAsync(FailedEvents.ListAsync, "rest", "No event rests."),
        "--retry-failed-events" => await TellAsync(FailedEvents.RetryAsync, "go on", "No event rested."),
        _ => await RunAsync(),
    };
}
catch (Exception exception) when (exception is MigrationException or NpgsqlException or ArgumentException or OperationCanceledException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

async Task<int> ShowAsync()
{
    var modules = await Migrations.StatusAsync(connectionString, stop.Token);
    foreach (var module in modules)
        Console.WriteLine($"{module.Module,-14} {(module.Current ? "up to date" : $"{module.Pending.Count} to run"),-12} {module.Newest ?? "nothing yet"}");
    return modules.All(module => module.Current) ? 0 : 3;
}

async Task<int> TellAsync(
    Func<string, CancellationToken, Task<IReadOnlyList<FailedListener>>> act, string verb, string none)
{
    var listeners = await act(connectionString, stop.Token);
    foreach (var listener in listeners)
        Console.WriteLine($"{listener.Listener,-50} {listener.Events} {verb}: {listener.LastError}");
    if (listeners.Count == 0)
        Console.WriteLine(none);
    return 0;
}

async Task<int> RunAsync()
{
    var options = new MigrationOptions { AppPassword = Environment.GetEnvironmentVariable("GOPIMI_APP_PASSWORD") };
    var ran = await Migrations.RunAsync(connectionString, options, Console.WriteLine, stop.Token);
    Console.WriteLine(ran.Count == 0 ? "Up to date, nothing to run." : $"Up to date, {ran.Count} scripts ran.");
    return 0;
}
