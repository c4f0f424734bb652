using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.RequestLog;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Scrutor;

namespace GoPimi.BuildingBlocks.Modules;

/// <summary>Registers modules with the container and maps their endpoints.</summary>
public static class ModuleRegistration
{
    static readonly Type[] OnePerRequest = [typeof(IRequestHandler<,>)];
    static readonly Type[] ManyPerMessage = [typeof(INotificationHandler<>), typeof(IValidator<>)];

    /// <summary>
    /// Adds the mediator with its behaviours, every handler and validator of the modules, and the modules' own services.
    /// Two handlers for one request are an error at start.
    /// </summary>
    public static IServiceCollection AddModules(
        this IServiceCollection services, IConfiguration configuration, params IModule[] modules)
    {
        services.AddScoped<ServiceFactory>(scope => scope.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        // Registration order is execution order: the first is the outermost.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehavior<,>));

        services.AddScoped<WorkspaceContext>();
        services.AddScoped<RequestOrigin>();
        services.AddScoped<IdempotencyKey>();
        services.AddScoped<DbSession>();
        services.AddScoped<WorkspaceDb>();
        services.AddScoped<GlobalDb>();
        services.AddScoped<EventOutbox>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditEntries>();
        services.AddSingleton<AuditViews>();
        services.AddHostedService(p => p.GetRequiredService<AuditViews>());
        services.AddScoped<RequestRecords>();
        services.AddSingleton<RequestLogWriter>();
        services.AddHostedService(p => p.GetRequiredService<RequestLogWriter>());

        var assemblies = modules.Select(m => m.GetType().Assembly).Distinct().ToArray();
        services.Scan(scan => scan
            .FromAssemblies(assemblies)
            .AddClasses(c => c.AssignableToAny(OnePerRequest), publicOnly: false)
                .UsingRegistrationStrategy(RegistrationStrategy.Throw)
                .As(t => Closed(t, OnePerRequest))
                .WithScopedLifetime()
            .AddClasses(c => c.AssignableToAny(ManyPerMessage), publicOnly: false)
                .UsingRegistrationStrategy(RegistrationStrategy.Append)
                .As(t => Closed(t, ManyPerMessage))
                .WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IDemoSeeder>(), publicOnly: false)
                .UsingRegistrationStrategy(RegistrationStrategy.Append)
                .As<IDemoSeeder>()
                .WithScopedLifetime());

        services.AddSingleton(EventCatalog.Of(modules));
        services.AddSingleton<EventRelay>();
        services.AddSingleton<EventWorker>();
        services.AddSingleton<EventSignal>();
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddServices(services, configuration);
        }

        return services;
    }

    /// <summary>Maps every registered module below the site's root, <c>/api/v1</c> and the workspace group.</summary>
    public static void MapModules(this IEndpointRouteBuilder root)
    {
        var api = root.MapGroup("/api/v1");
        var routes = new ModuleRoutes(root, api, api.MapGroup("/workspaces/{workspaceId:guid}"));
        foreach (var module in root.ServiceProvider.GetServices<IModule>())
            module.MapEndpoints(routes);
    }

    // AsImplementedInterfaces would also register IEnumerable<IValidationRule>, IValidator and friends.
    static IEnumerable<Type> Closed(Type type, Type[] open) =>
        type.GetInterfaces().Where(i => i.IsGenericType && open.Contains(i.GetGenericTypeDefinition()));
}
