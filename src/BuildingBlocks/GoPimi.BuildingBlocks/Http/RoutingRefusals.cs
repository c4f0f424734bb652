using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace GoPimi.BuildingBlocks.Http;

// What routing refuses (405, 415) it says by an endpoint that has no policy: without this a caller who is not signed in
// would read 401 instead of what is wrong.
internal static class RoutingRefusals
{
    public static IApplicationBuilder UseRoutingRefusals(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint() is { } endpoint and not RouteEndpoint)
            await RefuseAsync(http, endpoint);
        if (HasUnknownCharset(http.Request))
            throw UnsupportedType();

        await next(http);
    });

    static async Task RefuseAsync(HttpContext http, Endpoint endpoint)
    {
        await endpoint.RequestDelegate!(http);
        var (status, allowed) = (http.Response.StatusCode, http.Response.Headers.Allow);
        throw status switch
        {
            StatusCodes.Status405MethodNotAllowed => new BadHttpRequestException($"This path takes {allowed}.", status),
            StatusCodes.Status415UnsupportedMediaType => UnsupportedType(),
            _ => new BadHttpRequestException("The request cannot be routed.", status is >= 400 and < 500 ? status : 400),
        };
    }

    static BadHttpRequestException UnsupportedType() => new("Unsupported Content-Type", StatusCodes.Status415UnsupportedMediaType);

    static bool HasUnknownCharset(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.Charset.HasValue && type.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        && !IsKnown(HeaderUtilities.RemoveQuotes(type.Charset).ToString());

    static bool IsKnown(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
