using GoPimi.Host;
using GoPimi.Host.Operations;

var builder = WebApplication.CreateBuilder(args);
await using var database = await LocalDatabase.StartAsync(builder);
builder.AddGoPimi();

await using var app = builder.Build();
app.UseGoPimi();
await app.SeedDemoAsync();
app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app));
await app.RunAsync();
