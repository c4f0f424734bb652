using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Members;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Invitations;

internal static class RevokeInvitation
{
    public sealed record Command(Guid InvitationId) : ICommand;

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapDelete("/{invitationId:guid}", async (Guid invitationId, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(invitationId), ct);
            return TypedResults.NoContent();
        })
        .Require(Permissions.ManageMembers)
        .WithName(nameof(RevokeInvitation))
        .WithSummary("Withdraw an invitation; its link ends at once and its place is free");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, Roster roster, OpenInvitations invitations, LiveUpdates live)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await roster.LockAsync(cancellationToken);
            var invitation = await db.FindAsync<InvitationItem.Row>(InvitationItem.Find, command, cancellationToken)
                ?? throw NotFoundException.Of("invitation");
            // Of one address there is one.
            await invitations.RevokeForAsync(invitation.Email, cancellationToken);
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            return Unit.Value;
        }
    }
}
