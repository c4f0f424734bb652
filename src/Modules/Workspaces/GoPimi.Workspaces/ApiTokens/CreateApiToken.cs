using System.Text.Json.Serialization;
using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.ApiTokens;

internal static class CreateApiToken
{
    public sealed record Request(
        string Name, [property: ValueSet(typeof(ApiTokenScope))] IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt = null);

    // The token itself is made outside of the command: what a command answers is kept for repeated requests (Idempotency-Key),
    // and a token is kept nowhere.
    public sealed record Command(
        [property: JsonIgnore] ApiTokenText Token, string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt)
        : ICommand<Created>;

    public sealed record Created(
        Guid Id, string Name, IReadOnlyList<string> Scopes, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

    public sealed record Response(
        Guid Id,
        string Name,
        [property: ValueSet(typeof(ApiTokenScope))] IReadOnlyList<string> Scopes,
        string Prefix,
        DateTimeOffset CreatedAt,
        DateTimeOffset? ExpiresAt,
        DateTimeOffset? LastUsedAt,
        string Token);

    public static void Map(IEndpointRouteBuilder tokens) => tokens
        .MapPost("/", async (Request body, IMediator mediator, WorkspaceContext workspace, CancellationToken ct) =>
        {
            var token = ApiTokenText.New();
            var made = await mediator.Send(new Command(token, body.Name, body.Scopes, body.ExpiresAt), ct);
            if (made.Prefix != token.Prefix)
                throw new ConflictException(
                    "api_token.shown_once", "This request has made a token before, and its value was shown then. Revoke it and make another.");

            return TypedResults.Created(
                $"/api/v1/workspaces/{workspace.WorkspaceId}/api-tokens/{made.Id}",
                new Response(made.Id, made.Name, made.Scopes, made.Prefix, made.CreatedAt, made.ExpiresAt, LastUsedAt: null, token.Value));
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageTokens)
        .WithName(nameof(CreateApiToken))
        .WithSummary("Make an API token of one's own for this workspace; its value is shown once");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Name).Must(DisplayName.IsValid).WithMessage(DisplayName.Rule);
            RuleFor(c => c.Scopes).NotEmpty().WithMessage("Choose at least one scope.");
            RuleForEach(c => c.Scopes).Must(s => ApiTokenScope.All.Contains(s, StringComparer.Ordinal))
                .WithMessage("A scope is read, write or admin.");
            RuleFor(c => c.ExpiresAt).Must(at => at > clock.GetUtcNow()).When(c => c.ExpiresAt is not null)
                .WithMessage("The end must lie in the future.");
        }
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, AuditTrail audit) : IRequestHandler<Command, Created>
    {
        public async Task<Created> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Scopes.Contains(ApiTokenScope.Admin, StringComparer.Ordinal) && !workspace.Actor.IsOwner)
                throw new ForbiddenException("role.owner_required", "Only an owner of the workspace can make a token with the scope admin.");

            var id = Guid.CreateVersion7();
            string[] scopes = [.. ApiTokenScope.All.Intersect(command.Scopes, StringComparer.Ordinal)];
            var createdAt = await db.GetAsync<DateTimeOffset>(
                Insert,
                new
                {
                    Id = id,
                    AccountId = workspace.Actor.RequiredAccountId,
                    Name = command.Name.Trim(),
                    command.Token.Hash,
                    command.Token.Prefix,
                    Scopes = scopes,
                    command.ExpiresAt,
                },
                cancellationToken);
            audit.Add(
                "api_token.created",
                new AuditTarget("api_token", id, command.Name.Trim()),
                after: new { command.Token.Prefix, Scopes = scopes, command.ExpiresAt });
            return new Created(id, command.Name.Trim(), scopes, command.Token.Prefix, createdAt, command.ExpiresAt);
        }

        const string Insert = """
            insert into workspaces.api_token (workspace_id, id, account_id, name, hash, prefix, scopes, expires_at)
            values (@WorkspaceId, @Id, @AccountId, @Name, @Hash, @Prefix, @Scopes, @ExpiresAt)
            returning created_at
            """;
    }
}
