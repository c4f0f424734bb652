namespace GoPimi.Ticketing.Tickets;

internal static class TicketOpeningSql
{
    // One statement, one round trip: everything or nothing. Whoever comes at the same time waits on the row of the month,
    // and sees the count that the one before left, so the limit is exact.
    public const string Open = """
        with allowed as (
            select coalesce(
                (select l.tickets_per_month from ticketing.plan_limit l where l.workspace_id = @WorkspaceId),
                @DefaultTicketsPerMonth) as tickets
        ), assignee as (
            select a.account_id
            from ticketing.agent a
            where a.workspace_id = @WorkspaceId and a.account_id = @AssigneeId and a.active
            for share
        ), used as (
            insert into ticketing.monthly_usage as u (workspace_id, month, tickets)
            select @WorkspaceId, @Month, 1
            from allowed
            where allowed.tickets > 0 and (@AssigneeId::uuid is null or exists (select from assignee))
            on conflict (workspace_id, month) do update
            set tickets = u.tickets + 1
            where u.tickets < (select tickets from allowed)
            returning u.tickets
        ), numbered as (
            insert into ticketing.counter as c (workspace_id, last_number)
            select @WorkspaceId, 1
            from used
            on conflict (workspace_id) do update set last_number = c.last_number + 1
            returning c.last_number
        ), opened as (
            insert into ticketing.ticket (workspace_id, id, number, thread_id, subject, status, priority, requester_email,
                requester_name, reply_to, cc, assignee_id, tags, mailbox_id, follow_up_of, snippet, message_count, last_message_by,
                last_activity_at, created_at, version)
            select @WorkspaceId, @TicketId, n.last_number, @ThreadId, @Subject, @Status, @Priority, @RequesterEmail,
                @RequesterName, @ReplyTo::jsonb, @Cc::jsonb, @AssigneeId, @Tags::text[], @MailboxId::uuid, @FollowUpOf::uuid, @Snippet, 1, 'customer',
                @At, @At, 1
            from numbered n
            returning number
        ), added as (
            insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_name, author_email, html,
                mail_html, text, quoted_text, has_remote_images, automatic, inbound_mail_id, created_at)
            select @WorkspaceId, @MessageId, @TicketId, 1, 'customer', @RequesterName, @RequesterEmail, @Html,
                @MailHtml, @Text, @QuotedText, @HasRemoteImages, @IsAutomatic, @InboundMailId::uuid, @ReceivedAt
            from opened
            returning id
        ), counted as (
            insert into ticketing.tag as g (workspace_id, name, tickets)
            select @WorkspaceId, n.name, 1
            from opened, unnest(@Tags::text[]) as n (name)
            order by n.name
            on conflict (workspace_id, name) do update set tickets = g.tickets + 1
        ), logged as (
            insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, actor_id, actor_name, message_id, changes, at)
            select @WorkspaceId, @EventId, @TicketId, 'opened', @ActorId::uuid, case when @ActorId::uuid is null then @RequesterName end,
                @MessageId, '[]', @At
            from opened
        )
        """;

    public const string Result = """
        select
            (select number from opened) as number,
            @AssigneeId::uuid is null or exists (select from assignee) as assignee_is_fine,
            (select a.name from ticketing.agent a where a.workspace_id = @WorkspaceId and a.account_id = @ActorId) as actor_name,
            (select count(*)::int from attached) as attached;
        """;
}
