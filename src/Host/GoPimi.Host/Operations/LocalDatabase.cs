using GoPimi.EmbeddedPostgres;
using GoPimi.Migrator;

namespace GoPimi.Host.Operations;

// Without a connection string the host brings its own PostgreSQL and migrates it. With one it does neither: migrating is
// the operator's step of a deployment, and readiness waits for it.
internal static class LocalDatabase
{
    public static async Task<IAsyncDisposable> StartAsync(WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration.GetConnectionString("GoPimi")))
            return new Nothing();

        using var logging = LoggerFactory.Create(log => log.AddSimpleConsole(console => console.SingleLine = true));
        var logger = logging.CreateLogger("GoPimi.Host.LocalDatabase");
        var server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataPath = Path.GetFullPath(builder.Configuration["Data:Path"] ?? "data"),
                Port = builder.Configuration.GetValue("EmbeddedPostgres:Port", defaultValue: 0),
            },
            logger);
        try
        {
            await Migrations.RunAsync(
                server.SuperuserConnectionString,
                new MigrationOptions { AppPassword = server.PasswordFor(Migrations.AppRole) });
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        builder.Configuration["ConnectionStrings:GoPimi"] = server.ConnectionStringFor(Migrations.AppRole);
        return server;
    }

    sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
