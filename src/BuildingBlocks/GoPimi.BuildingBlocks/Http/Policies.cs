using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>
/// Who may call an endpoint. Every endpoint names one of these; the right is the role in the workspace AND, for an API
/// token, its scope.
/// </summary>
public static class Policies
{
    /// <summary>Nobody needs to be signed in.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>A person with a session, not an API token: account, profile, creating a workspace.</summary>
    public const string Account = "account";

    /// <summary>Any member of the workspace; token scope <c>read</c>.</summary>
    public const string Read = "read";

    /// <summary>Any member of the workspace; token scope <c>write</c>.</summary>
    public const string Write = "write";

    /// <summary>An owner of the workspace; token scope <c>admin</c>.</summary>
    public const string Owner = "owner";

    /// <summary>
    /// Demands of a person (not of an API token) a proof of the last ten minutes: a sign-in, or a step-up. Otherwise 403
    /// <c>step_up.required</c>. Only for endpoints of the policies <see cref="Account"/> and <see cref="Owner"/>.
    /// </summary>
    public static TBuilder RequireStepUp<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new StepUpMetadata());

    internal static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Anonymous, policy => policy.RequireAssertion(static _ => true))
            .AddPolicy(Account, policy => policy.RequireAuthenticatedUser()
                .AddRequirements(new SessionRequired(), new ProofRequired()))
            .AddPolicy(Read, policy => policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequired("read")))
            .AddPolicy(Write, policy => policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequired("write")))
            .AddPolicy(Owner, policy => policy.RequireAuthenticatedUser()
                .AddRequirements(new ScopeRequired("admin"), new OwnerRequired(), new ProofRequired()));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationProblems>();
        return services;
    }

    internal sealed class SessionRequired() : Requirement("session.required", "Sign in as a person; an API token cannot do this.")
    {
        protected override bool IsMet(ClaimsPrincipal user) => user.ApiTokenScopes() is null;
    }

    internal sealed class ScopeRequired(string scope) : Requirement("token.scope", $"The API token lacks the scope '{scope}'.")
    {
        protected override bool IsMet(ClaimsPrincipal user) =>
            user.ApiTokenScopes() is not { } scopes || scopes.Contains(scope, StringComparer.Ordinal);
    }

    internal sealed class OwnerRequired() : Requirement("role.owner_required", "Only an owner of the workspace can do this.")
    {
        protected override bool IsMet(ClaimsPrincipal user) => user.IsOwner();
    }

    internal sealed class ProofRequired() : Requirement("step_up.required", "Please prove once more that it is you.")
    {
        protected override bool IsMet(ClaimsPrincipal user) => user.IsFresh() || user.ApiTokenScopes() is not null;

        // Like every resource of a request's authorization, it is the request.
        protected override bool Applies(object? resource) =>
            (resource as HttpContext)?.GetEndpoint()?.Metadata.GetMetadata<StepUpMetadata>() is not null;
    }

    internal abstract class Requirement(string code, string message)
        : AuthorizationHandler<Requirement>, IAuthorizationRequirement
    {
        public string Code { get; } = code;

        public string Message { get; } = message;

        // The framework calls a requirement that is its own handler with every requirement; only the own one is decided here.
        public override Task HandleAsync(AuthorizationHandlerContext context) => HandleRequirementAsync(context, this);

        protected virtual bool Applies(object? resource) => true;

        protected abstract bool IsMet(ClaimsPrincipal user);

        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
        {
            ArgumentNullException.ThrowIfNull(context);
            if (!Applies(context.Resource) || IsMet(context.User))
                context.Succeed(this);
            else if (context.User.Identity is { IsAuthenticated: true })
                context.Fail(new AuthorizationFailureReason(this, Message));

            return Task.CompletedTask;
        }
    }
}

/// <summary>Marks an endpoint that demands a fresh proof of a person.</summary>
public sealed class StepUpMetadata;
