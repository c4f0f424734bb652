using GoPimi.Host;
using GoPimi.Host.Demo;
using GoPimi.Host.Operations;

// Settings lie beside the program, wherever it is started from; data lies in the working directory.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
await using var database = await LocalDatabase.StartAsync(builder);
builder.AddGoPimi();

await using var app = builder.Build();
app.UseGoPimi();
await app.SeedDemoAsync();
app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app));
await app.RunAsync();
