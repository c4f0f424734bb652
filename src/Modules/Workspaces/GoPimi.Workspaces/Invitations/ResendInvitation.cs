using GoPimi.BuildingBlocks.Audit;
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

internal static class ResendInvitation
{
    public sealed record Command(Guid InvitationId) : ICommand<InvitationItem>;

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapPost("/{invitationId:guid}/resend", async (Guid invitationId, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(invitationId), ct)))
        .ProducesProblem(StatusCodes.Status402PaymentRequired)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .Require(Permissions.ManageMembers)
        .WithName(nameof(ResendInvitation))
        .WithSummary("Send an invitation again with a new link, for seven days from now; the old link ends");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, Roster roster, InvitationMails mails, LiveUpdates live, AuditTrail audit)
        : IRequestHandler<Command, InvitationItem>
    {
        public async Task<InvitationItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var before = await db.FindAsync<InvitationItem.Row>(InvitationItem.Find, command, cancellationToken)
                ?? throw NotFoundException.Of("invitation");
            // One that has grown too old holds no place any more.
            if (before.Status == InvitationStatus.Expired && state.Seats >= state.Agents)
                throw Roster.Full(state);

            await db.ExecuteAsync(Renew, new { command.InvitationId, InvitedBy = workspace.Actor.RequiredAccountId }, cancellationToken);
            var invitation = await db.GetAsync<InvitationItem.Row>(InvitationItem.Find, command, cancellationToken);
            await mails.QueueAsync(invitation, state, cancellationToken);
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            audit.Add(
                "invitation.resent", invitation.Target,
                before: new { before.InvitedBy, before.ExpiresAt }, after: new { invitation.InvitedBy, invitation.ExpiresAt });
            return invitation.ToItem() with { Mail = "queued" };
        }

        // Who sends it again answers for it.
        const string Renew = """
            update workspaces.invitation
            set invited_by = @InvitedBy, sent_at = now(), expires_at = now() + interval '7 days'
            where workspace_id = @WorkspaceId and id = @InvitationId
            """;
    }
}
