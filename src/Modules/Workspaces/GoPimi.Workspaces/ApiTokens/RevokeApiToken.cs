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
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(RevokeApiToken))
        .WithSummary("End an API token at once: one's own, or as an owner anybody's");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var args = new { command.TokenId, AccountId = workspace.Actor.RequiredAccountId, workspace.Actor.IsOwner };
            if (await db.ExecuteAsync(Delete, args, cancellationToken) == 0)
                throw NotFoundException.Of("api_token");

            return Unit.Value;
        }

        const string Delete = """
            delete from workspaces.api_token
            where workspace_id = @WorkspaceId and id = @TokenId and (@IsOwner or account_id = @AccountId)
            """;
    }
}
