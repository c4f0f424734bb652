using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Live;

/// <summary>Registers live updates.</summary>
public static class LiveRegistration
{
    /// <summary>Adds SignalR and the fan-out between hosts; the host maps <see cref="LiveHub"/>.</summary>
    public static IServiceCollection AddLiveUpdates(this IServiceCollection services)
    {
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 4096);
        services.AddSingleton<LiveFanout>();
        services.AddHostedService(p => p.GetRequiredService<LiveFanout>());
        services.AddSingleton<LiveGuard>();
        services.AddHostedService(p => p.GetRequiredService<LiveGuard>());
        services.AddScoped<LiveUpdates>();
        return services;
    }
}
