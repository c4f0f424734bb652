using System.Net;
using System.Text.Json;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Host.Tests.Running;
using GoPimi.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

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
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Plain(e.RoutePattern.RawText!)}"))
            .ToHashSet(StringComparer.Ordinal);

        described.Count.ShouldBeGreaterThan(40);
        described.Except(routed).ShouldBeEmpty();
        routed.Except(described).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_operation_says_who_may_call_it()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();
        var document = await client.GetAsync("/openapi/v1.json").ShouldBeAsync(HttpStatusCode.OK);
        var policies = host.Endpoints
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(m => ($"{m} {Plain(e.RoutePattern.RawText!)}", e.Metadata.GetMetadata<IAuthorizeData>()?.Policy)))
            .DistinctBy(p => p.Item1, StringComparer.Ordinal)
            .ToDictionary(p => p.Item1, p => p.Policy, StringComparer.Ordinal);

        foreach (var (name, operation) in Operations(document))
        {
            var csrf = name.StartsWith("GET ", StringComparison.Ordinal) ? "" : "+csrf";
            string[] expected = policies[name] switch
            {
                Policies.Anonymous => [],
                Policies.Account => ["session" + csrf],
                Policies.Read => ["apiToken:read", "session" + csrf],
                Policies.Write => ["apiToken:write", "session" + csrf],
                Policies.Owner => ["apiToken:admin", "session" + csrf],
                var other => throw new InvalidOperationException($"{name}: what does the policy {other} mean in the document?"),
            };
            operation.TryGetProperty("security", out var security).ShouldBeTrue(name);
            security.EnumerateArray().Select(Proofs).ShouldBe(expected, name);
        }
    }

    [Fact]
    public async Task Every_operation_names_the_problems_that_follow_from_its_shape()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();
        var document = await client.GetAsync("/openapi/v1.json").ShouldBeAsync(HttpStatusCode.OK);
        var refusals = document.GetProperty("components").GetProperty("responses");

        // The webhook answers what Mailgun understands.
        foreach (var (name, operation) in Operations(document).Where(o => !o.Name.Contains("/hooks/", StringComparison.Ordinal)))
        {
            var answers = operation.GetProperty("responses").EnumerateObject().ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);
            Expected(operation).Except(answers.Keys, StringComparer.Ordinal).ShouldBeEmpty(name);
            foreach (var (status, answer) in answers.Where(a => a.Key[0] is '4' or '5'))
            {
                var shared = answer.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1] : $"{name} {status}";
                refusals.TryGetProperty(shared, out var refusal).ShouldBeTrue(shared);
                refusal.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString()
                    .ShouldBe("#/components/schemas/Problem");
            }
        }
    }

    [Fact]
    public async Task Page_sizes_have_limits_and_texts_of_value_sets_their_values()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();
        var document = await client.GetAsync("/openapi/v1.json").ShouldBeAsync(HttpStatusCode.OK);
        var inputs = Operations(document)
            .SelectMany(o => Parameters(o.Operation).Select(p => (Name: $"{o.Name} {p.GetProperty("name")}", Schema: p.GetProperty("schema")))).ToArray();

        var limits = inputs.Where(i => i.Name.EndsWith(" limit", StringComparison.Ordinal)).ToArray();
        limits.Length.ShouldBeGreaterThan(5);
        limits.ShouldAllBe(l => l.Schema.GetProperty("minimum").GetInt32() == 1 && l.Schema.GetProperty("maximum").GetInt32() == Page.MaxLimit
            && l.Schema.GetProperty("default").GetInt32() > 0);
        string[] words = [" status", " view", " role"];
        var chosen = inputs.Where(i => words.Any(w => i.Name.EndsWith(w, StringComparison.Ordinal))).ToArray();
        chosen.Length.ShouldBeGreaterThan(3);
        chosen.Where(i => !i.Schema.TryGetProperty("enum", out _)).Select(i => i.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_webhook_says_its_form_and_its_answers()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();
        var document = await client.GetAsync("/openapi/v1.json").ShouldBeAsync(HttpStatusCode.OK);
        var hook = document.GetProperty("paths").GetProperty("/hooks/mailgun/mime").GetProperty("post");

        hook.GetProperty("responses").EnumerateObject().Select(r => r.Name).ShouldBe(["200", "401", "406", "413", "503"], ignoreOrder: true);
        var forms = hook.GetProperty("requestBody").GetProperty("content").EnumerateObject().ToArray();
        forms.Select(f => f.Name).ShouldBe(["multipart/form-data", "application/x-www-form-urlencoded"], ignoreOrder: true);
        forms.ShouldAllBe(f => f.Value.GetProperty("schema").GetProperty("properties").EnumerateObject().Count() == 6);
    }

    [Fact]
    public async Task The_reference_asks_nobody_else_for_fonts()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using var host = await InProcessHost.StartAsync(database.AppConnectionString);
        using var client = host.Client();

        (await client.GetStringAsync("/docs/")).ShouldContain("\"withDefaultFonts\":false");
    }

    static IReadOnlyList<(string Name, JsonElement Operation)> Operations(JsonElement document)
    {
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(m => ($"{m.Name.ToUpperInvariant()} {p.Name}", m.Value))).ToArray();
        operations.Length.ShouldBeGreaterThan(40);
        return operations;
    }

    static IEnumerable<JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    static string Proofs(JsonElement requirement) => string.Join('+', requirement.EnumerateObject()
        .Select(p => p.Value.GetArrayLength() == 0 ? p.Name : $"{p.Name}:{p.Value[0].GetString()}"));

    static IEnumerable<string> Expected(JsonElement operation)
    {
        var inputs = Parameters(operation).Select(p => $"{p.GetProperty("in")} {p.GetProperty("name")}").ToHashSet(StringComparer.Ordinal);
        return new[]
        {
            (operation.GetProperty("security").GetArrayLength() > 0, "401 403"),
            (operation.TryGetProperty("requestBody", out _), "400 413 415"),
            (inputs.Any(i => i.StartsWith("query ", StringComparison.Ordinal)), "400"),
            (inputs.Any(i => i.StartsWith("path ", StringComparison.Ordinal)), "404"),
            (inputs.Contains("header If-Match"), "412 428"),
            (inputs.Contains("header Idempotency-Key"), "400 422"),
            (operation.GetProperty("operationId").GetString() == "SignIn", "401 429"),
        }.Where(rule => rule.Item1).SelectMany(rule => rule.Item2.Split(' '));
    }

    // {ticketId:guid} -> {ticketId}
    static string Plain(string route) => System.Text.RegularExpressions.Regex.Replace(route, @":[^}/]+", "").TrimEnd('/');
}
