// A host reduced to its database: started by ./test to run one server for all test projects, and by the tests to be killed.
// Prints the superuser's connection string once the server answers, and runs until it is signalled.
using System.Runtime.InteropServices;
using GoPimi.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;

var options = new EmbeddedPostgresOptions
{
    DataPath = args[0],
    BinCachePath = args[1],
    Database = "postgres",
    ThrowAway = args.Contains("--throw-away", StringComparer.Ordinal)
};
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
