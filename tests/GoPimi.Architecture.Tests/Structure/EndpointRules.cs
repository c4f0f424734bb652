using GoPimi.BuildingBlocks.Http;
using GoPimi.Host;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace GoPimi.Architecture.Tests.Structure;

public sealed class EndpointRules
{
    // Not use cases: the page, health, documents, the live connection.
    static readonly string[] Infrastructure = ["/health", "/openapi", "/docs", "/hubs", "{*path", "/{documentName}"];

    static readonly IReadOnlyList<RouteEndpoint> Endpoints = Routed();

    static IEnumerable<RouteEndpoint> UseCases => Endpoints.Where(e => !Array.Exists(Infrastructure, i => e.RoutePattern.RawText!.Contains(i, StringComparison.Ordinal)));

    [Fact]
    public void Every_slice_with_a_Map_is_in_its_modules_index()
    {
        var mapped = UseCases.Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName).ToHashSet(StringComparer.Ordinal);
        var slices = Solution.NotEmpty(Solution.Slices.Where(s => Solution.MapOf(s) is not null).Select(s => s.Name).ToList(), atLeast: 30);

        slices.Where(s => !mapped.Contains(s)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_endpoint_has_a_name_a_summary_and_a_policy()
    {
        string[] policies = [Policies.Anonymous, Policies.Account, Policies.Read, Policies.Write, Policies.Owner];
        foreach (var endpoint in Solution.NotEmpty(UseCases.ToList(), atLeast: 40))
        {
            var route = endpoint.RoutePattern.RawText;
            endpoint.Metadata.GetMetadata<IEndpointNameMetadata>().ShouldNotBeNull(route);
            endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>().ShouldNotBeNull(route);
            var named = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToList();
            named.ShouldNotBeEmpty(route);
            named.ShouldAllBe(p => policies.Contains(p), route);
        }
    }

    // What only owners may do must be in the table that the API document and the browser read.
    [Fact]
    public void An_endpoint_for_owners_names_a_right_of_the_table_and_every_right_is_somebodys()
    {
        var named = UseCases.Select(e => (Route: e.RoutePattern.RawText, Right: e.Metadata.GetMetadata<Permission>(), Policies: e.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy))).ToList();

        Solution.NotEmpty(named.Where(e => e.Policies.Contains(Policies.Owner, StringComparer.Ordinal)).ToList(), atLeast: 15)
            .Where(e => e.Right is null).Select(e => e.Route).ShouldBeEmpty();
        named.Where(e => e.Right is not null).ShouldAllBe(e => e.Policies.Contains(e.Right!.Policy) && Permissions.All.Contains(e.Right));
        // A scope is asked for by other endpoints, not by one of its own.
        Permissions.All.Except(named.Select(e => e.Right)).ShouldBe([Permissions.UseAdminScope]);
        Permissions.All.Select(p => p.Name).ShouldBeUnique();
    }

    [Fact]
    public void Nothing_in_a_workspace_is_open_to_strangers() => Solution.NotEmpty(
            UseCases.Where(e => e.RoutePattern.RawText!.Contains("{workspaceId", StringComparison.Ordinal)).ToList(), atLeast: 25)
        .ShouldAllBe(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy != Policies.Anonymous));

    static IReadOnlyList<RouteEndpoint> Routed()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:GoPimi", "Host=localhost"), new("Mail:CapturePath", Directory.CreateTempSubdirectory().FullName)]);
        builder.AddGoPimi();
        var app = builder.Build();
        app.UseGoPimi();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
    }
}
