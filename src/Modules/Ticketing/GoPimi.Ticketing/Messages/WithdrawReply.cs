using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Ticketing.History;
using GoPimi.Ticketing.Tickets;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Messages;

internal static class WithdrawReply
{
    public sealed record Command(Guid TicketId, Guid MessageId) : ICommand<Message>;

    public static void Map(IEndpointRouteBuilder messages) => messages
        .MapDelete("/{messageId:guid}", async (Guid ticketId, Guid messageId, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(ticketId, messageId), ct)))
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(WithdrawReply))
        .WithSummary("Take a reply back before it is sent, and with it the status that it set; 409 once it is too late");

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
        : IRequestHandler<Command, Message>
    {
        public async Task<Message> Handle(Command command, CancellationToken cancellationToken)
        {
            var (before, row, undo) = await LoadAsync(command, cancellationToken);
            if (row.Delivery == DeliveryState.Withdrawn)
                return row.ToMessage();

            var after = before with { Status = undo.StatusFor(before.Status), Cc = undo.CcFor(before.Cc), Version = before.Version + 1 };
            var at = clock.GetUtcNow();
            var args = new
            {
                command.TicketId,
                command.MessageId,
                after.Status,
                after.Cc,
                after.Version,
                Snippet = Texts.Snippet(undo.PreviousText),
                LastMessageBy = undo.PreviousKind == MessageKind.Customer ? TicketItem.WroteLast.Customer : TicketItem.WroteLast.Agent,
                EventId = Guid.CreateVersion7(),
                ActorId = workspace.Actor.RequiredAccountId,
                after.ActorName,
                Changes = Change.ToJson(Change.Between(before, after)),
                At = at,
            };
            if (await db.GetAsync<int>(Withdraw, args, cancellationToken) == 0)
                throw new ConflictException("message.already_sent", "It is too late: the reply is on its way.");

            if (before.Status != after.Status)
                outbox.Add(after.ChangedFrom(before, workspace.WorkspaceId, args.ActorId, at));
            live.Announce("ticket", after.Id, after.Version);
            return (row with { Delivery = DeliveryState.Withdrawn }).ToMessage();
        }

        async Task<(TicketState Ticket, MessageRow Message, Undo Undo)> LoadAsync(Command command, CancellationToken ct) => await db.ReadAsync(
            Load,
            new { command.TicketId, command.MessageId, ActorId = workspace.Actor.RequiredAccountId },
            async grid => (
                await grid.ReadSingleOrDefaultAsync<TicketState>() ?? throw NotFoundException.Of("ticket"),
                await grid.ReadSingleOrDefaultAsync<MessageRow>() ?? throw NotFoundException.Of("message"),
                await grid.ReadSingleOrDefaultAsync<Undo>()
                    ?? throw new ConflictException("message.not_a_reply", "Only a reply can be taken back.")),
            ct);
    }

    internal sealed record Undo(
        string? StatusBefore, string? StatusAfter, string? CcBefore, string CcAfter, string PreviousText, string PreviousKind)
    {
        // What somebody has changed again meanwhile stays.
        public string StatusFor(string now) => StatusBefore is not null && now == StatusAfter ? StatusBefore : now;

        public string CcFor(string now) => CcBefore is not null && now == CcAfter ? CcBefore : now;
    }

    const string Load = TicketState.Lock + MessageRow.ById + """

        select m.status_before, m.status_after, m.cc_before::text, m.cc_addresses::text as cc_after, coalesce(p.text, '') as previous_text, coalesce(p.kind, 'customer') as previous_kind
        from ticketing.message m
        left join lateral (
            select q.text, q.kind
            from ticketing.message q
            where q.workspace_id = @WorkspaceId and q.ticket_id = @TicketId and q.id <> m.id
                and q.kind <> 'note' and q.delivery is distinct from 'withdrawn'
            order by q.position desc
            limit 1) p on true
        where m.workspace_id = @WorkspaceId and m.id = @MessageId and m.ticket_id = @TicketId and m.kind = 'reply'
        """;

    // The files are now of whoever took the reply back, and may be sent again.
    const string Withdraw = """
        with withdrawn as (
            update ticketing.message
            set delivery = 'withdrawn'
            where workspace_id = @WorkspaceId and id = @MessageId and ticket_id = @TicketId and delivery = 'pending'
            returning id
        ), freed as (
            update ticketing.attachment x
            set uploaded_by = @ActorId
            from withdrawn w
            where x.workspace_id = @WorkspaceId and x.message_id = w.id
        ), changed as (
            update ticketing.ticket t
            set status = @Status, cc = @Cc::jsonb, version = @Version, message_count = t.message_count - 1, snippet = @Snippet, last_message_by = @LastMessageBy
            from withdrawn w
            where t.workspace_id = @WorkspaceId and t.id = @TicketId
        ), logged as (
            insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, actor_id, actor_name, message_id, changes, at)
            select @WorkspaceId, @EventId, @TicketId, 'reply_withdrawn', @ActorId, @ActorName, w.id, @Changes::jsonb, @At
            from withdrawn w
        )
        select count(*)::int from withdrawn
        """;
}
