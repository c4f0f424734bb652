using GoPimi.BuildingBlocks.Modules;
using GoPimi.Notifications.Notifications;
using GoPimi.Notifications.Preferences;
using GoPimi.Notifications.Triggers;
using GoPimi.Notifications.Unsubscribing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Notifications;

public sealed class NotificationsModule : IModule
{
    public string Name => "notifications";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Notifications").Get<NotificationSettings>() ?? new NotificationSettings());
        services.AddScoped<Notifier>();
        services.AddSingleton<UnsubscribeLinks>();
    }

    public void MapEndpoints(ModuleRoutes routes)
    {
        var notifications = routes.Workspace.MapGroup("/notifications").WithTags("Notifications");
        ListNotifications.Map(notifications);
        CountUnread.Map(notifications);
        MarkRead.Map(notifications);

        var preferences = routes.Workspace.MapGroup("/notification-preferences").WithTags("Notifications");
        GetPreferences.Map(preferences);
        SetPreferences.Map(preferences);

        var unsubscribe = routes.Api.MapGroup("/unsubscribe/{token}").WithTags("Notifications");
        ShowUnsubscribe.Map(unsubscribe);
        Unsubscribe.Map(unsubscribe);
    }
}
