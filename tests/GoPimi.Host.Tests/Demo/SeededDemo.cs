using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoPimi.Host.Tests.Running;
using GoPimi.Testing;

namespace GoPimi.Host.Tests.Demo;

/// <summary>A host that found an empty database and made the demo.</summary>
public sealed class SeededDemo : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    internal InProcessHost Host { get; private set; } = null!;

    internal static Task<InProcessHost> StartAsync(TestDatabase database, bool seed = true) =>
        InProcessHost.StartAsync(database.AppConnectionString, mutation: null, ("Demo:Seed", seed ? "true" : "false"));

    internal static async Task<JsonElement> SignInAsync(HttpClient client)
    {
        var demo = await client.GetAsync("/dev/demo").ShouldBeAsync(HttpStatusCode.OK);
        return await client.PostAsJsonAsync("/api/v1/sessions", demo).ShouldBeAsync(HttpStatusCode.Created);
    }

    public async ValueTask InitializeAsync()
    {
        Database = await TestPostgres.CloneAsync();
        Host = await StartAsync(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }
}
