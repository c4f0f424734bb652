namespace GoPimi.Inbox.Filing;

// What becomes of a mail once Ticketing has decided. Used by every listener that hears of it.
internal static class MailFiling
{
    // The ticket's thread may differ from the mail's own when the mail follows up a closed ticket: later answers go there.
    public const string File = """
        update inbox.inbound_mail
        set status = 'processed', ticket_id = @TicketId, thread_id = @ThreadId, version = version + 1
        where workspace_id = @WorkspaceId and id = @InboundMailId
            and (status <> 'processed' or ticket_id is distinct from @TicketId or thread_id is distinct from @ThreadId);

        update inbox.thread_mail
        set thread_id = @ThreadId
        where workspace_id = @WorkspaceId and mail_id = @InboundMailId and thread_id <> @ThreadId;

        select version
        from inbox.inbound_mail
        where workspace_id = @WorkspaceId and id = @InboundMailId
        """;
}
