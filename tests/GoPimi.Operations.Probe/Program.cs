// A host reduced to its database. Without arguments it is the server that all test projects of one ./test share; with a
// data folder it is what the tests kill. Prints the superuser's connection string, and runs until it is signalled.
using System.Runtime.InteropServices;
using GoPimi.EmbeddedPostgres;
using GoPimi.Testing;
using Microsoft.Extensions.Logging.Abstractions;

var options = TestPostgres.ThrowAwayOptions();
if (args.Length > 0)
    options = options with { DataPath = args[0], ThrowAway = false };

var stop = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

await using (var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance))
{
    Console.WriteLine(server.SuperuserConnectionString);
    await stop.Task;
}
Console.WriteLine("stopped");

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}
