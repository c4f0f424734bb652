using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace GoPimi.BuildingBlocks.Http;

// A refusal says what is missing, in the same shape as every other problem; an API is never redirected to a page.
internal sealed class AuthorizationProblems(IProblemDetailsService problems) : IAuthorizationMiddlewareResultHandler
{
    readonly AuthorizationMiddlewareResultHandler inner = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await inner.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        if (authorizeResult.Challenged)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await WriteAsync(context, 401, "authentication.required", "Sign in, or send an API token.");
            return;
        }

        var reason = authorizeResult.AuthorizationFailure?.FailureReasons.FirstOrDefault();
        var code = (reason?.Handler as Policies.Requirement)?.Code ?? "forbidden";
        await WriteAsync(context, 403, code, reason?.Message ?? "You may not do this.");
    }

    async Task WriteAsync(HttpContext http, int status, string code, string detail)
    {
        http.Response.StatusCode = status;
        await problems.WriteAsync(new()
        {
            HttpContext = http,
            ProblemDetails =
            {
                Status = status,
                Type = $"urn:gopimi:problem:{code}",
                Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
                Detail = detail,
                Extensions = { ["code"] = code },
            },
        });
    }
}
