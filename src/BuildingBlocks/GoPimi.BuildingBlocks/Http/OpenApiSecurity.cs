using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace GoPimi.BuildingBlocks.Http;

// How to prove who one is, and which proof each operation takes: read from its policy.
internal static class OpenApiSecurity
{
    const string Token = "apiToken";
    const string Session = "session";
    const string Csrf = "csrf";

    public static void AddSchemes(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "gpm_live_…",
            Description = """
                An API token of a person for one workspace: `Authorization: Bearer gpm_live_…`. It can do what the person may do there
                AND its scopes name: `read` looks, `write` changes, `admin` does what only owners may. No scope holds another.
                """,
        });
        document.AddComponent<IOpenApiSecurityScheme>(Session, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = Identity.SessionCookie,
            Description = $"The session that signing in opens, for 30 days. In development the cookie is called `{Identity.DevelopmentSessionCookie}`.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Csrf, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = CsrfMiddleware.HeaderName,
            Description = "Send the value `1` with every write that bears a cookie (also with signing in again), from the same origin; else 403 `csrf.rejected`.",
        });
    }

    public static string? PolicyOf(IEnumerable<object> metadata) => metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy;

    public static void Describe(OpenApiOperation operation, string? policy, Permission? permission, string method, OpenApiDocument document)
    {
        operation.Security = [];
        if (policy == Policies.Anonymous)
            return;

        var session = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, document)] = [] };
        if (!HttpMethods.IsGet(method))
            session[new OpenApiSecuritySchemeReference(Csrf, document)] = [];
        if (Scope(policy) is { } scope)
            operation.Security.Add(new() { [new OpenApiSecuritySchemeReference(Token, document)] = [scope] });
        operation.Security.Add(session);
        operation.Description ??= permission is null ? Words(policy) : $"{Words(policy)} Right: `{permission.Name}`.";
    }

    static string? Scope(string? policy) => policy switch
    {
        Policies.Read => "read",
        Policies.Write => "write",
        Policies.Owner => "admin",
        _ => null,
    };

    static string? Words(string? policy) => policy switch
    {
        Policies.Read => "For members; an API token needs the scope `read`.",
        Policies.Write => "For members; an API token needs the scope `write`.",
        Policies.Owner => "For owners; an API token needs the scope `admin`.",
        Policies.Account => "For people with a session; no API token can do this.",
        _ => null,
    };
}
