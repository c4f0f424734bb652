using System.Security.Claims;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>What authentication says about the caller, as claims; written by the authentication handler, read here.</summary>
public static class Identity
{
    /// <summary>The one authentication scheme: session cookie or bearer token.</summary>
    public const string Scheme = "GoPimi";

    /// <summary>The name of the session's cookie.</summary>
    public const string SessionCookie = "__Host-gopimi";

    /// <summary>Its name in development, over plain HTTP, where a browser takes no <c>__Host-</c> cookie.</summary>
    public const string DevelopmentSessionCookie = "gopimi";

    const string Account = "gopimi:account";
    const string Workspace = "gopimi:workspace";
    const string Role = "gopimi:role";
    const string TokenScopes = "gopimi:token-scopes";
    const string Token = "gopimi:token";
    const string Session = "gopimi:session";
    const string Fresh = "gopimi:fresh";
    const string LacksSecondFactor = "gopimi:lacks-factor";
    const string OwnerRole = "owner";

    /// <summary>Makes the principal of a caller.</summary>
    /// <param name="accountId">The person, or the person whose token it is.</param>
    /// <param name="workspaceId">The workspace named in the route, if the person is an active member of it.</param>
    /// <param name="role">The role there: <c>owner</c> or <c>member</c>.</param>
    /// <param name="tokenScopes">The scopes of the API token that was sent; null for a session.</param>
    /// <param name="sessionId">The session that was used; null for an API token.</param>
    /// <param name="isFresh">Whether the person proved who it is within the last ten minutes (sign-in or step-up).</param>
    /// <param name="lacksFactor">Whether the workspace demands a second factor that the person has not set up.</param>
    /// <param name="apiTokenId">The API token that was sent; null for a session.</param>
    public static ClaimsPrincipal Create(
        Guid accountId,
        Guid? workspaceId,
        string? role,
        IReadOnlyList<string>? tokenScopes,
        Guid? sessionId = null,
        bool isFresh = false,
        bool lacksFactor = false,
        Guid? apiTokenId = null)
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new Claim(Account, accountId.ToString()));
        if (workspaceId is not null && role is not null)
        {
            identity.AddClaim(new Claim(Workspace, workspaceId.Value.ToString()));
            identity.AddClaim(new Claim(Role, role));
        }

        if (tokenScopes is not null)
            identity.AddClaim(new Claim(TokenScopes, string.Join(' ', tokenScopes)));
        if (apiTokenId is not null)
            identity.AddClaim(new Claim(Token, apiTokenId.Value.ToString()));
        if (sessionId is not null)
            identity.AddClaim(new Claim(Session, sessionId.Value.ToString()));
        if (isFresh)
            identity.AddClaim(new Claim(Fresh, "1"));
        if (lacksFactor)
            identity.AddClaim(new Claim(LacksSecondFactor, "1"));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The signed-in account.</summary>
    public static Guid AccountId(this ClaimsPrincipal user) =>
        Guid.Parse(Required(user).FindFirstValue(Account) ?? throw new InvalidOperationException("Nobody is signed in."));

    /// <summary>Whether the caller is an active member of the workspace named in the route.</summary>
    public static bool IsMemberOf(this ClaimsPrincipal user, Guid workspaceId) =>
        Guid.TryParse(Required(user).FindFirstValue(Workspace), out var id) && id == workspaceId;

    /// <summary>Whether the caller is an owner of the workspace named in the route.</summary>
    public static bool IsOwner(this ClaimsPrincipal user) => Required(user).HasClaim(Role, OwnerRole);

    /// <summary>The scopes of the API token used, or null when a person is signed in with a session.</summary>
    public static IReadOnlyList<string>? ApiTokenScopes(this ClaimsPrincipal user) =>
        Required(user).FindFirstValue(TokenScopes)?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The API token used, or null for a session.</summary>
    public static Guid? ApiTokenId(this ClaimsPrincipal user) =>
        Guid.TryParse(Required(user).FindFirstValue(Token), out var id) ? id : null;

    /// <summary>The session used, or null for an API token.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(Required(user).FindFirstValue(Session), out var id) ? id : null;

    /// <summary>Whether the person proved who it is within the last ten minutes.</summary>
    public static bool IsFresh(this ClaimsPrincipal user) => Required(user).HasClaim(Fresh, "1");

    /// <summary>Whether the workspace named in the route demands a second factor that the person has not set up.</summary>
    public static bool LacksFactor(this ClaimsPrincipal user) => Required(user).HasClaim(LacksSecondFactor, "1");

    static ClaimsPrincipal Required(ClaimsPrincipal user) => user ?? throw new ArgumentNullException(nameof(user));
}
