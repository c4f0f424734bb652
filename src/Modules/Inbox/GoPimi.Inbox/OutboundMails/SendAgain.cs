using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.OutboundMails;

// A person decides what the queue must not: the same mail under the same Message-ID leaves once more.
internal static class SendAgain
{
    public sealed record Command(Guid OutboundMailId) : ICommand;

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapPost("/{outboundMailId:guid}/send-again", async (Guid outboundMailId, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(outboundMailId), ct);
            return TypedResults.Accepted((string?)null);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(SendAgain))
        .WithSummary("Send a failed or uncertain mail again");

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, DbSession session, OutboundSignal signal, EventOutbox outbox, AuditTrail audit,
        TimeProvider clock)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var queued = await db.FindAsync<Queued>(Queue, request, cancellationToken);
            if (queued is null)
            {
                throw await db.FindAsync<string>(Find, request, cancellationToken) switch
                {
                    null => NotFoundException.Of("outbound_mail"),
                    OutboundState.Failed => new ConflictException("outbound_mail.no_recipient", "There is nobody to send this mail to. Write a new reply and name a recipient."),
                    _ => new ConflictException("outbound_mail.not_stuck", "Only a mail that failed, or whose fate is uncertain, can be sent again."),
                };
            }

            session.AfterCommit(signal.Wake);
            if (queued.Kind is OutboundKind.Reply)
            {
                outbox.Add(new OutboundMailChanged(
                    workspace.WorkspaceId, request.OutboundMailId, queued.SourceId, OutboundState.Queued, Error: null, queued.Version,
                    clock.GetUtcNow()));
            }

            audit.Add("outbound_mail.sent_again", new AuditTarget("outbound_mail", request.OutboundMailId));
            return Unit.Value;
        }

        sealed record Queued(string Kind, Guid SourceId, int Version);

        // Without recipients it would only fail again.
        const string Queue = """
            update inbox.outbound_mail
            set state = 'queued', error = null, due_at = clock_timestamp(), version = version + 1
            where workspace_id = @WorkspaceId and id = @OutboundMailId and state in ('failed', 'uncertain')
                and (recipients <> '[]' or copies <> '[]')
            returning kind, source_id, version
            """;

        const string Find = """
            select state
            from inbox.outbound_mail
            where workspace_id = @WorkspaceId and id = @OutboundMailId
            """;
    }
}
