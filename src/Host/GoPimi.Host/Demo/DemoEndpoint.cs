using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Host.Demo;

internal static class DemoEndpoint
{
    /// <summary>Makes the demo where it is wanted: in development, unless Demo__Seed is false.</summary>
    public static async Task SeedDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Seed", defaultValue: true))
            await app.Services.GetRequiredService<DemoData>().EnsureAsync();
    }

    /// <summary>The sign-in page shows how to get in.</summary>
    public static void MapDemo(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;

        app.MapGet("/dev/demo", (DemoData demo) => TypedResults.Ok(demo.Access ?? throw NotFoundException.Of("demo")))
            .RequireAuthorization(Policies.Anonymous)
            .WithName("GetDemo")
            .WithSummary("How to sign in to the demo (development only)")
            .WithTags("Development");
    }
}
