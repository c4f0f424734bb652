using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.Inbound;

internal static class ThreadSql
{
    // Mails of one thread are filed one after the other, so that two of them never open two tickets.
    public const string Find = $"""
        select count(*)::int from pg_advisory_xact_lock(hashtextextended(@WorkspaceId::text || @ThreadId::text, 0));

        select m.ticket_id, t.thread_id
        from ticketing.message m
        join ticketing.ticket t on t.workspace_id = @WorkspaceId and t.id = m.ticket_id
        where m.workspace_id = @WorkspaceId and m.inbound_mail_id = @InboundMailId;

        {TicketState.Select}
        where t.workspace_id = @WorkspaceId and t.thread_id = @ThreadId
        for update of t;

        {TicketState.Select}
        where t.workspace_id = @WorkspaceId and t.status <> 'closed' and t.follow_up_of = (
            select c.id
            from ticketing.ticket c
            where c.workspace_id = @WorkspaceId and c.thread_id = @ThreadId and c.status = 'closed')
        order by t.number desc
        limit 1
        for update of t;

        select
            exists (select from ticketing.held_mail h
                where h.workspace_id = @WorkspaceId and h.inbound_mail_id = @InboundMailId and @HeldMailId::uuid is null) as is_held,
            exists (select from ticketing.held_mail h
                where h.workspace_id = @WorkspaceId and h.thread_id = @ThreadId and @HeldMailId::uuid is null) as waits_behind;
        """;

    public const string Open = TicketOpeningSql.Open + AttachmentSql.Add + TicketOpeningSql.Result;

    // What a machine wrote does not move the ticket up the list.
    public const string Join = """
        with added as (
            insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_name, author_email, mail_html, text,
                quoted_text, has_remote_images, automatic, verified_sender, inbound_mail_id, created_at)
            values (@WorkspaceId, @MessageId, @TicketId, @Version, 'customer', @FromName, @FromEmail, @Html, @Text,
                @QuotedText, @HasRemoteImages, @IsAutomatic, @SenderIsKnown, @InboundMailId, @ReceivedAt)
            returning id
        ), changed as (
            update ticketing.ticket t
            set status = @Status, assignee_id = @AssigneeId, reply_to = @ReplyTo::jsonb, cc = @Cc::jsonb, version = @Version,
                message_count = t.message_count + 1,
                last_activity_at = case when @IsAutomatic then t.last_activity_at else @At end,
                last_message_by = case when @IsAutomatic then t.last_message_by else 'customer' end,
                snippet = case when @IsAutomatic then t.snippet else @Snippet end
            where t.workspace_id = @WorkspaceId and t.id = @TicketId
        ), logged as (
            insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, actor_name, message_id, changes, at)
            values (@WorkspaceId, @EventId, @TicketId, 'customer_message', @AuthorName, @MessageId, @Changes::jsonb, @At)
        )
        """ + AttachmentSql.Add + """
        select count(*)::int from attached
        """;
}
