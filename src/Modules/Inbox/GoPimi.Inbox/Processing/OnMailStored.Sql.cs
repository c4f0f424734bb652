namespace GoPimi.Inbox.Processing;

internal sealed partial class OnMailStored
{
    const string Load = """
        select i.id, i.mailbox_id, m.address as mailbox, i.envelope_from, i.envelope_to, i.raw_sha256, i.raw_size, i.received_at, i.version
        from inbox.inbound_mail i
        join inbox.mailbox m on m.workspace_id = @WorkspaceId and m.id = i.mailbox_id
        where i.workspace_id = @WorkspaceId and i.id = @InboundMailId and i.status = 'received' and i.classification is null
        for update of i;

        select address
        from inbox.mailbox
        where workspace_id = @WorkspaceId
        """;

    // Not "for update": that would make the next mail wait at the door.
    const string LockMailbox = """
        select id
        from inbox.mailbox
        where workspace_id = @WorkspaceId and id = @MailboxId
        for no key update
        """;

    const string Quarantine = """
        update inbox.inbound_mail
        set status = 'quarantined', error = @Error, trace = @Trace::jsonb, version = version + 1
        where workspace_id = @WorkspaceId and id = @Id
        """;

    const string Save = """
        update inbox.inbound_mail
        set status = @Status, classification = @Classification, from_name = @FromName, from_email = @FromEmail,
            reply_to_email = @ReplyTo, subject = @Subject, message_id = @MessageId, in_reply_to = @InReplyTo,
            message_refs = @References, recipients = @Recipients::jsonb, copies = @Copies::jsonb, body_text = @Text,
            body_html = @Html, reply_text = @ReplyText, quoted_text = @QuotedText, attachments = @Attachments::jsonb,
            trace = @Trace::jsonb, error = null, sender_is_known = @Known, thread_id = @ThreadId, version = version + 1
        where workspace_id = @WorkspaceId and id = @Id;

        insert into inbox.thread_mail (workspace_id, mail_id, thread_id, mailbox_id, message_id, inbound, at)
        select @WorkspaceId, @Id, @ThreadId, @MailboxId, @MessageId, true, @ReceivedAt
        where @ThreadId::uuid is not null and @MessageId::text is not null
        on conflict (workspace_id, mail_id) do nothing;

        insert into inbox.thread_mention (workspace_id, mailbox_id, message_id, thread_id)
        select @WorkspaceId, @MailboxId, r.message_id, @ThreadId
        from unnest(@Mentions::text[]) as r (message_id)
        where @ThreadId::uuid is not null
            and not exists (
                select from inbox.thread_mail t
                where t.workspace_id = @WorkspaceId and t.mailbox_id = @MailboxId and t.message_id = r.message_id)
        on conflict do nothing
        """;
}
