using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.Tickets;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Messages;

internal static partial class AddMessage
{
    public sealed record Request(
        [property: ValueSet(typeof(WrittenKind))] string Kind,
        string? Html = null,
        string? Text = null,
        IReadOnlyList<Guid>? AttachmentIds = null,
        [property: ValueSet(typeof(TicketStatus))] string? Status = null,
        IReadOnlyList<AddressInput>? To = null,
        IReadOnlyList<AddressInput>? Cc = null,
        Guid? LastSeenMessageId = null);

    public sealed record Command(Guid TicketId, Request Message) : ICommand<Message>;

    public static void Map(IEndpointRouteBuilder messages) => messages
        .MapPost("", async (Guid ticketId, Request body, WorkspaceContext workspace, IMediator mediator, CancellationToken ct) =>
        {
            var message = await mediator.Send(new Command(ticketId, body), ct);
            return TypedResults.Created(
                $"/api/v1/workspaces/{workspace.WorkspaceId}/tickets/{ticketId}/messages/{message.Id}", message);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(AddMessage))
        .WithSummary("Reply to the customer, or write a note for colleagues; a reply waits for the undo window before it is sent");

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, PlatformSettings platform, TimeProvider clock)
        : IRequestHandler<Command, Message>
    {
        public async Task<Message> Handle(Command command, CancellationToken cancellationToken)
        {
            var wanted = command.Message;
            var isReply = wanted.Kind == MessageKind.Reply;
            var before = await LoadAsync(command, cancellationToken);
            if (before.Status == TicketStatus.Closed && (isReply || wanted.Status is not null))
                throw new ConflictException("ticket.closed", "A closed ticket takes no more replies. Write a note, or open another ticket.");

            var recipients = isReply ? Recipients.Of(before, wanted) : null;
            var after = before with
            {
                Status = isReply ? TicketStatus.AfterReply(before.Status, wanted.Status) : wanted.Status ?? before.Status,
                Cc = recipients is null || wanted.Cc is null ? before.Cc : Address.ToJson(recipients.Cc),
                Version = before.Version + 1,
            };
            return await SaveAsync(wanted, before, after.WithoutGoneAssignee(), recipients, cancellationToken);
        }

        async Task<TicketState> LoadAsync(Command command, CancellationToken ct)
        {
            var (ticket, isStale) = await db.ReadAsync(
                TicketState.Lock + Stale,
                new { command.TicketId, command.Message.LastSeenMessageId, ActorId = workspace.Actor.RequiredAccountId },
                async grid => (await grid.ReadSingleOrDefaultAsync<TicketState>(), await grid.ReadSingleAsync<bool>()),
                ct);
            if (ticket is null)
                throw NotFoundException.Of("ticket");

            return isStale
                ? throw new ConflictException("ticket.stale_thread", "Something new was written since you began. Read that first.")
                : ticket;
        }

        async Task<Message> SaveAsync(
            Request wanted, TicketState before, TicketState after, Recipients? recipients, CancellationToken ct)
        {
            var at = clock.GetUtcNow();
            var writing = new Writing(wanted, MessageBody.Of(wanted.Html, wanted.Text).WithHtml(), before, after, recipients, at)
            {
                SendAt = recipients is null ? null : at.AddSeconds(platform.UndoSeconds),
                ActorId = workspace.Actor.RequiredAccountId,
            };
            var (attached, message) = await db.ReadAsync(
                Save,
                writing.Parameters(),
                async grid => (await grid.ReadSingleAsync<Attached>(), await grid.ReadSingleAsync<MessageRow>()),
                ct);
            if (attached.Files != writing.AttachmentIds.Length)
                throw AttachmentProblems.Unknown();
            if (recipients is not null && attached.Bytes > AttachmentSql.MaxBytes)
                throw AttachmentProblems.TooLarge();

            Publish(writing);
            return message.ToMessage();
        }

        void Publish(Writing writing)
        {
            var (before, after) = (writing.Before, writing.After);
            outbox.Add(new MessageAdded(
                workspace.WorkspaceId, after.Id, after.Number, after.Subject, writing.MessageId, writing.Wanted.Kind, writing.ActorId,
                after.ActorName ?? "", after.AssigneeId, writing.SendAt is null ? "" : Texts.Snippet(writing.Body.Text),
                OpensTicket: false, IsAutomatic: false, writing.At));
            if (writing.SendAt is { } due)
                outbox.Add(new ReplyDue(workspace.WorkspaceId, writing.MessageId), due);
            if (before.Status != after.Status || before.AssigneeId != after.AssigneeId)
                outbox.Add(after.ChangedFrom(before, workspace.WorkspaceId, writing.ActorId, writing.At));
            live.Announce("ticket", after.Id, after.Version);
        }
    }

    sealed record Attached(int Files, long Bytes);

    // What a customer or a colleague wrote after the message that the writer saw; one that is not there counts as having seen nothing.
    const string Stale = """
        select @LastSeenMessageId::uuid is not null and exists (
            select from ticketing.message m
            where m.workspace_id = @WorkspaceId and m.ticket_id = @TicketId
                and (m.kind = 'customer' or (m.kind = 'reply' and m.author_id <> @ActorId and m.delivery <> 'withdrawn'))
                and m.position > coalesce((
                select s.position from ticketing.message s
                where s.workspace_id = @WorkspaceId and s.ticket_id = @TicketId and s.id = @LastSeenMessageId), 0))
        """;

    const string Save = """
        with added as (
            insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_id, author_name, html, text,
                to_addresses, cc_addresses, cc_before, status_before, status_after, delivery, send_at, created_at)
            values (@WorkspaceId, @MessageId, @TicketId, @Version, @Kind, @ActorId, @ActorName, @Html, @Text,
                @To::jsonb, @Cc::jsonb, @CcBefore::jsonb, @StatusBefore, @StatusAfter, @Delivery, @SendAt, @At)
        ), changed as (
            update ticketing.ticket
            set status = @Status, assignee_id = @AssigneeId, cc = @TicketCc::jsonb, version = @Version,
                message_count = message_count + 1, last_activity_at = @At,
                snippet = coalesce(@Snippet, snippet), last_message_by = coalesce(@LastMessageBy, last_message_by)
            where workspace_id = @WorkspaceId and id = @TicketId
        ), logged as (
            insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, actor_id, actor_name, message_id, changes, at)
            values (@WorkspaceId, @EventId, @TicketId, @Kind, @ActorId, @ActorName, @MessageId, @Changes::jsonb, @At)
        )
        """ + AttachmentSql.Bind + """
        select count(*)::int as files, coalesce(sum(size), 0)::bigint as bytes from attached;

        """ + MessageRow.ById;
}
