using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.RequestLog;

// What a program does is recorded; of a person in the browser only what can change something, or pages would drown the rest.
internal static class RequestLogging
{
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var writer = app.ApplicationServices.GetRequiredService<RequestLogWriter>();
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                await next(http);
                return;
            }

            var started = clock.GetTimestamp();
            try
            {
                await next(http);
            }
            finally
            {
                if (RecordOf(http, clock, started) is { } record)
                    writer.TryAdd(record);
            }
        });
    }

    // An error takes the endpoint from the request, so its template is noted on the way in.
    public static IApplicationBuilder UseRequestLogRoute(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if ((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } template)
            http.Features.Set(new Route(template));
        return next(http);
    });

    static RequestRecord? RecordOf(HttpContext http, TimeProvider clock, long started)
    {
        var workspace = http.RequestServices.GetRequiredService<WorkspaceContext>();
        if (http.Features.Get<Route>() is not { } route || !workspace.IsEntered || workspace.Actor.AccountId is not { } accountId)
            return null;
        if (workspace.Actor.ApiTokenId is null && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
            return null;

        return new RequestRecord(
            workspace.WorkspaceId,
            clock.GetUtcNow(),
            accountId,
            workspace.Actor.ApiTokenId,
            http.Request.Method,
            route.Template,
            http.Response.StatusCode,
            (int)clock.GetElapsedTime(started).TotalMilliseconds,
            http.RequestServices.GetRequiredService<RequestOrigin>().AddressText);
    }

    sealed record Route(string Template);
}
