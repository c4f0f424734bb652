using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.ApiTokens;

internal static class RevokeApiToken
{
    public sealed record Command(Guid TokenId) : ICommand;

    public static void Map(IEndpointRouteBuilder tokens) => tokens
        .MapDelete("/{tokenId:guid}", async (Guid tokenId, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(tokenId), ct);
            return TypedResults.NoContent();
        })
        .Require(Permissions.ManageTokens)
        .WithName(nameof(RevokeApiToken))
        .WithSummary("End an API token at once: one's own, or as an owner anybody's");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, AuditTrail audit) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var args = new { command.TokenId, AccountId = workspace.Actor.RequiredAccountId, workspace.Actor.IsOwner };
            var token = await db.FindAsync<Row>(Delete, args, cancellationToken) ?? throw NotFoundException.Of("api_token");
            audit.Add(
                "api_token.revoked",
                new AuditTarget("api_token", command.TokenId, token.Name),
                before: new { token.Prefix, Scopes = token.Scopes.Split(' '), OwnerId = token.AccountId });
            return Unit.Value;
        }

        sealed record Row(string Name, string Prefix, string Scopes, Guid AccountId);

        const string Delete = """
            delete from workspaces.api_token
            where workspace_id = @WorkspaceId and id = @TokenId and (@IsOwner or account_id = @AccountId)
            returning name, prefix, array_to_string(scopes, ' ') as scopes, account_id
            """;
    }
}
