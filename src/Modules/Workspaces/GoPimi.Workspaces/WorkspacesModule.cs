using GoPimi.BuildingBlocks.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Workspaces;

public sealed class WorkspacesModule : IModule
{
    public string Name => "workspaces";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(ModuleRoutes routes)
    {
    }
}
