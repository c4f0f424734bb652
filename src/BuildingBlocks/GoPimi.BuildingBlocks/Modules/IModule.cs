using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Modules;

/// <summary>
/// One self-contained part of the product: it owns a database schema, its use cases and its events. The class that
/// implements this is the only public type of a module's assembly.
/// </summary>
public interface IModule
{
    /// <summary>Lower-case name; also the database schema and the first part of the module's event names.</summary>
    string Name { get; }

    /// <summary>Registers what the module needs beside its handlers and validators, which are found by scanning.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's endpoints: the readable index of what it offers over HTTP.</summary>
    void MapEndpoints(ModuleRoutes routes);
}

/// <summary>The places below which a module may map endpoints.</summary>
/// <param name="Root">The root of the site: provider webhooks (<c>/hooks</c>) and development tools (<c>/dev</c>).</param>
/// <param name="Api"><c>/api/v1</c>: accounts, sessions and other calls outside a workspace.</param>
/// <param name="Workspace"><c>/api/v1/workspaces/{workspaceId}</c>: the caller is a member and the workspace is entered.</param>
public sealed record ModuleRoutes(IEndpointRouteBuilder Root, IEndpointRouteBuilder Api, IEndpointRouteBuilder Workspace);
