using System.Net;
using GoPimi.Host.Tests.Running;
using GoPimi.Testing;

namespace GoPimi.Host.Tests.Contract;

public sealed class OpenApiDocumentTests
{
    static readonly string Committed = Path.Combine(Repository.Root, "openapi/gopimi.v1.json");

    // The client's types are generated from the committed document; GOPIMI_APPROVE=1 writes it anew.
    [Fact]
    public async Task The_committed_document_is_what_the_host_serves()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();
        using var response = await client.GetAsync("/openapi/v1.json");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var served = (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n") + "\n";

        if (Environment.GetEnvironmentVariable("GOPIMI_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, served);
        }

        served.ShouldBe(await File.ReadAllTextAsync(Committed), "Approve a wanted change with GOPIMI_APPROVE=1, then npm run api:gen.");
    }

    [Fact]
    public async Task The_document_describes_every_routed_api_endpoint_and_nothing_else()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();
        var document = await client.GetAsync("/openapi/v1.json").ShouldBeAsync(HttpStatusCode.OK);
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {p.Name}"))
            .Where(d => d.Contains("/api/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var routed = host.Endpoints
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Plain(e.RoutePattern.RawText!)}"))
            .ToHashSet(StringComparer.Ordinal);

        described.Count.ShouldBeGreaterThan(40);
        described.Except(routed).ShouldBeEmpty();
        routed.Except(described).ShouldBeEmpty();
    }

    // {ticketId:guid} -> {ticketId}
    static string Plain(string route) => System.Text.RegularExpressions.Regex.Replace(route, @":[^}/]+", "").TrimEnd('/');
}
