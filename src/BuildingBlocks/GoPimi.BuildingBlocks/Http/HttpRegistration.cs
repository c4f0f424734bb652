using System.Diagnostics;
using System.Text.Json.Serialization;
using GoPimi.BuildingBlocks.RequestLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>The HTTP contract in one place: problems, JSON, policies and the order of the pipeline.</summary>
public static class HttpRegistration
{
    /// <summary>The largest JSON body, in bytes. Uploads and provider webhooks raise it on their own endpoints.</summary>
    public const long MaxJsonBytes = 1024 * 1024;

    /// <summary>Adds problem details, strict JSON and the policies.</summary>
    public static IServiceCollection AddHttpContract(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
            context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            context.ProblemDetails.Extensions.TryAdd("code", $"http.{status}");
        });
        services.AddExceptionHandler<ProblemHandler>();
        services.AddAuthentication(Identity.Scheme);
        services.AddPolicies();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.RespectNullableAnnotations = true;
        });
        return services;
    }

    /// <summary>The part of the pipeline that every host, also a test's, runs in this order.</summary>
    public static IApplicationBuilder UseHttpContract(this IApplicationBuilder app)
    {
        app.UseRequestLog();
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = c => ProblemHandler.IsExpected(c.Exception) });
        app.UseStatusCodePages();
        RequestOrigin.Use(app);
        app.UseRouting();
        app.UseRequestLogRoute();
        app.UseRoutingRefusals();
        app.UseCsrfGuard();
        app.UseAuthentication();
        Tenancy.WorkspaceMiddleware.UseWorkspace(app);
        app.UseAuthorization();
        return app;
    }
}
