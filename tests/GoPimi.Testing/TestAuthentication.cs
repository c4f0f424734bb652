using System.Text.Encodings.Web;
using GoPimi.BuildingBlocks.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GoPimi.Testing;

// Stands in for the Workspaces module: a header says who calls, with which role in which workspace.
internal sealed class TestAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Caller";

    public static string Caller(Guid accountId, Guid workspaceId, string role, string? scopes) =>
        $"{accountId};{workspaceId};{role};{scopes}";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString().Split(';') is not [var account, var workspace, var role, var scopes])
            return Task.FromResult(AuthenticateResult.NoResult());

        var principal = Identity.Create(
            Guid.Parse(account), Guid.Parse(workspace), role, scopes.Length == 0 ? null : scopes.Split(' '), sessionId: null, isFresh: true);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name)));
    }
}
