using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.Contracts;
using Mapster;
using MediatR;

namespace GoPimi.Ticketing.Messages;

// Here and in WithdrawReply alone it is decided whether a reply leaves: whoever turns "pending" first wins, on the row's lock.
internal sealed class OnReplyDue(
    WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
    : INotificationHandler<ReplyDue>
{
    public async Task Handle(ReplyDue notification, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<Row>(HandOver, new { notification.MessageId }, cancellationToken) is not { } row)
            return;

        outbox.Add(row.ToEvent(workspace.WorkspaceId, clock.GetUtcNow()));
        live.Announce("ticket", row.TicketId, row.TicketVersion);
    }

    internal sealed record Row(
        Guid MessageId,
        Guid TicketId,
        long TicketNumber,
        int TicketVersion,
        Guid ThreadId,
        Guid? MailboxId,
        string AgentName,
        string To,
        string Cc,
        string Subject,
        string Html,
        string Text,
        string Attachments)
    {
        static readonly TypeAdapterConfig Mapping = CreateMapping();

        public ReplyHandedOver ToEvent(Guid workspaceId, DateTimeOffset at) =>
            this.Adapt<ReplyHandedOver>(Mapping) with { WorkspaceId = workspaceId, At = at };

        // Every member of the event must come from somewhere: one that is forgotten fails the test that compiles this.
        internal static TypeAdapterConfig CreateMapping()
        {
            var mapping = new TypeAdapterConfig { RequireDestinationMemberSource = true };
            mapping.NewConfig<Row, ReplyHandedOver>()
                .Map(e => e.To, row => People(row.To))
                .Map(e => e.Cc, row => People(row.Cc))
                .Map(e => e.Attachments, row => Files(row.Attachments))
                .Map(e => e.WorkspaceId, row => Guid.Empty)
                .Map(e => e.At, row => default(DateTimeOffset));
            mapping.Compile();
            return mapping;
        }

        static IReadOnlyList<ReplyRecipient> People(string json) =>
            [.. Address.ListOf(json).Select(p => new ReplyRecipient(p.Name ?? "", p.Email))];

        static IReadOnlyList<ReplyAttachment> Files(string json) =>
            JsonSerializer.Deserialize<IReadOnlyList<ReplyAttachment>>(json, EventJson.Options)!;
    }

    const string HandOver = $"""
        with due as (
            update ticketing.message
            set delivery = 'handed_over'
            where workspace_id = @WorkspaceId and id = @MessageId and delivery = 'pending'
            returning id, ticket_id, author_name, to_addresses, cc_addresses, html, text
        )
        select m.id as message_id, m.ticket_id, t.number as ticket_number, t.version as ticket_version, t.thread_id, t.mailbox_id,
            m.author_name as agent_name, m.to_addresses::text as "to", m.cc_addresses::text as cc, t.subject, m.html, m.text,
            {AttachmentSql.Json} as attachments
        from due m
        join ticketing.ticket t on t.workspace_id = @WorkspaceId and t.id = m.ticket_id
        """;
}
