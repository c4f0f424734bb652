using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Processing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.InboundMails;

internal static class ReplayInboundMail
{
    public sealed record Command(Guid InboundMailId) : ICommand;

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapPost("/{inboundMailId:guid}/replay", async (Guid inboundMailId, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(inboundMailId), ct);
            return TypedResults.Accepted((string?)null);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ReplayMails)
        .WithName(nameof(ReplayInboundMail))
        .WithSummary("Read a quarantined mail again");

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, AuditTrail audit)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var version = await db.FindAsync<int?>(Reset, request, cancellationToken);
            if (version is null)
            {
                throw await db.FindAsync<string>(Find, request, cancellationToken) is null
                    ? NotFoundException.Of("inbound_mail")
                    : new ConflictException("inbound_mail.not_quarantined", "Only a quarantined mail can be read again.");
            }

            outbox.Add(new MailStored(workspace.WorkspaceId, request.InboundMailId));
            live.Announce("inbound_mail", request.InboundMailId, version.Value);
            audit.Add("inbound_mail.replayed", new AuditTarget("inbound_mail", request.InboundMailId));
            return Unit.Value;
        }

        const string Reset = """
            update inbox.inbound_mail
            set status = 'received', classification = null, error = null, version = version + 1
            where workspace_id = @WorkspaceId and id = @InboundMailId and status = 'quarantined'
            returning version
            """;

        const string Find = """
            select status
            from inbox.inbound_mail
            where workspace_id = @WorkspaceId and id = @InboundMailId
            """;
    }
}
