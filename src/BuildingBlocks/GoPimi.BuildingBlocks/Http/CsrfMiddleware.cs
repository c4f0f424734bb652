using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>Refuses writes that another site makes a signed-in browser send.</summary>
public static class CsrfMiddleware
{
    /// <summary>The header that only our own pages can set (a cross-origin request with it needs a preflight, which is refused).</summary>
    public const string HeaderName = "X-GoPimi-CSRF";

    /// <summary>
    /// For unsafe methods that carry the session cookie: demands the header, and the page's own origin wherever the
    /// browser names one. Bearer calls carry no cookie and pass. Source: OWASP CSRF prevention, custom request headers.
    /// </summary>
    public static IApplicationBuilder UseCsrfGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!IsSafe(http.Request.Method) && http.Request.Cookies.Count > 0 && IsApi(http.Request) && !IsOwnPage(http.Request))
            throw Rejected($"Writes from a browser need the header {HeaderName} and the same origin.");
        // A WebSocket is not held by the same-origin policy, so its handshake must be (RFC 6455, section 10.2).
        if (http.Request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && !IsOwnOrigin(http.Request))
            throw Rejected("Live connections need the same origin.");

        await next(http);
    });

    static ForbiddenException Rejected(string why) => new("csrf.rejected", why);

    static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // Provider webhooks and the one-click unsubscribe are authenticated by signature, never by cookie.
    static bool IsApi(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/api/v1/unsubscribe", StringComparison.OrdinalIgnoreCase);

    static bool IsOwnPage(HttpRequest request)
    {
        if (request.Headers[HeaderName] != "1")
            return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"))
            return false;

        return IsOwnOrigin(request);
    }

    static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
