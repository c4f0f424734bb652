using System.Security.Claims;
using System.Text.Encodings.Web;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.ApiTokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GoPimi.Workspaces.Sessions;

// One round trip says who calls and which role the person has in the workspace named in the route, as of now: whoever is
// removed or signed out is so at the next request. A bearer token wins over a cookie and is taken from the header only.
internal sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    GlobalDb db, SessionCookie cookie, RequestOrigin origin)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        Guid? workspaceId = Guid.TryParse(Context.GetRouteValue("workspaceId")?.ToString(), out var id) ? id : null;
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await ByTokenAsync(header[Bearer.Length..].Trim(), workspaceId);

        return cookie.Read(Request) is { } secret ? await BySessionAsync(secret, workspaceId) : AuthenticateResult.NoResult();
    }

    async Task<AuthenticateResult> BySessionAsync(string secret, Guid? workspaceId)
    {
        var args = new { Hash = Secret.HashOf(secret), RouteWorkspaceId = workspaceId, Ip = origin.AddressText };
        return await db.FindAsync<Session>(FindSession, args, Context.RequestAborted) is { } session
            ? Success(Identity.Create(session.AccountId, workspaceId, session.Role, tokenScopes: null, session.SessionId, session.IsFresh, session.LacksFactor))
            : AuthenticateResult.Fail("The session has ended.");
    }

    async Task<AuthenticateResult> ByTokenAsync(string text, Guid? workspaceId)
    {
        if (!ApiTokenText.IsWellFormed(text))
            return AuthenticateResult.Fail("The API token is misspelt.");

        var args = new { Hash = ApiTokenText.HashOf(text), RouteWorkspaceId = workspaceId };
        return await db.FindAsync<Token>(FindToken, args, Context.RequestAborted) is { } token
            ? Success(Identity.Create(token.AccountId, workspaceId, token.Role, token.Scopes.Split(' '), apiTokenId: token.TokenId, lacksFactor: token.LacksFactor))
            : AuthenticateResult.Fail("The API token is unknown, revoked or expired.");
    }

    AuthenticateResult Success(ClaimsPrincipal caller) => AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme.Name));

    sealed record Session(Guid SessionId, Guid AccountId, bool IsFresh, string? Role, bool LacksFactor);

    sealed record Token(Guid TokenId, Guid AccountId, string? Role, string Scopes, bool LacksFactor);

    const string FindSession = "select session_id, account_id, is_fresh, role, lacks_factor from workspaces.find_session(@Hash, @RouteWorkspaceId, @Ip::inet)";

    const string FindToken = "select token_id, account_id, role, scopes, lacks_factor from workspaces.api_token_caller(@Hash, @RouteWorkspaceId)";
}
