using GoPimi.Billing.Plans;
using GoPimi.BuildingBlocks.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GoPimi.Billing;

public sealed class BillingModule : IModule
{
    public string Name => "billing";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(ModuleRoutes routes)
    {
        var plan = routes.Workspace.MapGroup("/plan").WithTags("Plan");
        GetPlan.Map(plan);

        if (routes.Root.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            var development = routes.Root.MapGroup("/dev/workspaces/{workspaceId:guid}").WithTags("Development");
            SetPlan.Map(development);
        }
    }
}
