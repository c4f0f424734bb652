using GoPimi.BuildingBlocks.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace GoPimi.Workspaces.Sessions;

// __Host- binds the cookie to this host, over TLS, for the whole site (RFC 6265bis, 4.1.3.2). Development runs over plain HTTP.
internal sealed class SessionCookie(IHostEnvironment environment)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    readonly bool secure = !environment.IsDevelopment();

    string Name => secure ? Identity.SessionCookie : Identity.DevelopmentSessionCookie;

    public string? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(Name, out var value) && value.Length > 0 ? value : null;

    public void Write(HttpResponse response, string secret) => response.Cookies.Append(Name, secret, Options(Lifetime));

    public void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options(maxAge: null));

    CookieOptions Options(TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = secure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = maxAge,
        IsEssential = true,
    };
}
