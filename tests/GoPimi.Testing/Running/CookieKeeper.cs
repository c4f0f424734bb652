namespace GoPimi.Testing.Running;

/// <summary>Does what a browser does: keeps cookies, and sends the header that only our own pages can send.</summary>
public sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    readonly System.Net.CookieContainer cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0)
            request.Headers.Add("Cookie", header);
        request.Headers.TryAddWithoutValidation("X-GoPimi-CSRF", "1");
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var values))
        {
            foreach (var value in values)
                cookies.SetCookies(request.RequestUri!, value);
        }

        return response;
    }
}
