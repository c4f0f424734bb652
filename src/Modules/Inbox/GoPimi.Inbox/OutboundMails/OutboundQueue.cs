using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Contracts;

namespace GoPimi.Inbox.OutboundMails;

/// <summary>A file of a mail on its way out.</summary>
internal sealed record OutboundFile(string Name, string Type, string Sha256, bool Inline, string? ContentId);

/// <summary>A mail as it will be sent: everything is decided when it is queued, so that every attempt sends the same.</summary>
internal sealed record OutboundMail(
    Guid Id,
    string Kind,
    Guid SourceId,
    Guid? ThreadId,
    Guid? TicketId,
    string FromName,
    string FromAddress,
    string? ReplyTo,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<OutboundFile> Files,
    string MessageId,
    string? InReplyTo,
    IReadOnlyList<string> References,
    string? UnsubscribeUrl);

/// <summary>The queue of mails that leave. What is queued in a transaction is looked at right after its commit.</summary>
internal sealed class OutboundQueue(WorkspaceDb db, DbSession session, OutboundSignal signal, TimeProvider clock)
{
    /// <summary>Queues a mail; false when the same reply or notification is queued already.</summary>
    public async Task<bool> AddAsync(OutboundMail mail, Guid? mailboxId, string? impossible, CancellationToken cancellationToken)
    {
        var added = await db.FindAsync<Guid?>(
            Insert,
            new
            {
                mail.Id,
                mail.Kind,
                mail.SourceId,
                mail.ThreadId,
                mail.TicketId,
                mail.FromName,
                mail.FromAddress,
                mail.ReplyTo,
                To = Json(mail.To),
                Cc = Json(mail.Cc),
                mail.Subject,
                mail.Text,
                mail.Html,
                Files = Json(mail.Files),
                mail.MessageId,
                mail.InReplyTo,
                References = mail.References.ToArray(),
                mail.UnsubscribeUrl,
                State = impossible is null ? OutboundState.Queued : OutboundState.Failed,
                Error = impossible,
                MailboxId = mailboxId,
                Now = clock.GetUtcNow(),
            },
            cancellationToken);
        if (added is null)
            return false;

        session.AfterCommit(signal.Wake);
        return true;
    }

    static string Json<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, EventJson.Options);

    // Its Message-ID is entered with it: an answer finds its thread by that, too.
    const string Insert = """
        with added as (
            insert into inbox.outbound_mail (workspace_id, id, kind, source_id, thread_id, ticket_id, from_name, from_address,
                reply_to, recipients, copies, subject, body_text, body_html, attachments, message_id, in_reply_to, message_refs,
                unsubscribe_url, state, error, created_at, version)
            values (@WorkspaceId, @Id, @Kind, @SourceId, @ThreadId, @TicketId, @FromName, @FromAddress,
                @ReplyTo, @To::jsonb, @Cc::jsonb, @Subject, @Text, @Html, @Files::jsonb, @MessageId, @InReplyTo, @References,
                @UnsubscribeUrl, @State, @Error, @Now, 1)
            on conflict (workspace_id, kind, source_id) do nothing
            returning id
        ), entered as (
            insert into inbox.thread_mail (workspace_id, mail_id, thread_id, mailbox_id, message_id, inbound, at)
            select @WorkspaceId, a.id, @ThreadId::uuid, @MailboxId::uuid, @MessageId, false, @Now
            from added a
            where @ThreadId::uuid is not null
        )
        select id from added
        """;
}
