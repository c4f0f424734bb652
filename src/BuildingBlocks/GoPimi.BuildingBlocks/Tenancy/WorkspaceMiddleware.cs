using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Tenancy;

/// <summary>Enters the workspace named in the route, for its members only.</summary>
public static class WorkspaceMiddleware
{
    const int MaxClientIdLength = 64;

    /// <summary>
    /// Runs after authentication and before authorization. Whoever is signed in but is not a member gets the same 404 as
    /// for a workspace that does not exist; whoever is not signed in is left to authorization (401).
    /// </summary>
    public static IApplicationBuilder UseWorkspace(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Headers.TryGetValue("Idempotency-Key", out var key))
            http.RequestServices.GetRequiredService<IdempotencyKey>().Value = Checked(key.ToString());

        if (http.Request.RouteValues.TryGetValue("workspaceId", out var value) && http.User.Identity is { IsAuthenticated: true })
        {
            if (!Guid.TryParse(value?.ToString(), out var workspaceId) || !http.User.IsMemberOf(workspaceId))
                throw NotFoundException.Of("workspace");
            if (http.User.LacksFactor())
                throw new ForbiddenException("two_factor.required", "This workspace demands two-factor sign-in. Turn it on in your profile.");

            var clientId = http.Request.Headers["X-Client-Id"].ToString();
            var actor = new Actor(
                http.User.AccountId(),
                http.User.IsOwner(),
                clientId is { Length: > 0 and <= MaxClientIdLength } ? clientId : null,
                http.User.ApiTokenId());
            http.RequestServices.GetRequiredService<WorkspaceContext>().Enter(workspaceId, actor);
        }

        await next(http);
    });

    static string Checked(string key) => key is { Length: > 0 and <= IdempotencyKey.MaxLength }
        ? key
        : throw new BadInputException("idempotency_key.invalid", "An Idempotency-Key has 1 to 200 characters.");
}
