using GoPimi.EmbeddedPostgres;
using GoPimi.Host;
using GoPimi.Host.Demo;
using GoPimi.Host.Operations;
using Microsoft.AspNetCore.Connections;

// Settings lie beside the program, wherever it is started from; data lies in the working directory.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    await using var database = await LocalDatabase.StartAsync(builder);
    builder.AddGoPimi();

    await using var app = builder.Build();
    app.UseGoPimi();
    await app.SeedDemoAsync();
    app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app));
    await app.RunAsync();
    return 0;
}
// What the person at the keyboard can cure is said in a line; a stack trace would hide it.
catch (Exception e) when (e is EmbeddedPostgresException or IOException { InnerException: AddressInUseException })
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
