using System.Text.RegularExpressions;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using GoPimi.Inbox.Receiving;
using GoPimi.Inbox.Threading;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Inbox.OutboundMails;

// From here on the reply is ours to send: once, in the name of the mailbox, with a way back into its thread.
internal sealed class OnReplyHandedOver(
    WorkspaceDb db, ThreadBook threads, ReplyTokens tokens, OutboundQueue queue, EventOutbox outbox, TimeProvider clock)
    : INotificationHandler<ReplyHandedOver>
{
    static readonly Regex Prefix = new(@"^(\s*(re|aw|antw|sv|ref)\s*(\[\d+\])?\s*:)+\s*",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public async Task Handle(ReplyHandedOver notification, CancellationToken cancellationToken)
    {
        var recipients = notification.To.Concat(notification.Cc).Select(r => r.Email.ToLowerInvariant());
        var thread = await threads.EnsureAsync(
                notification.ThreadId, notification.MailboxId, notification.TicketId, recipients, cancellationToken)
            ?? throw new InvalidOperationException("The workspace has no mailbox yet.");

        var (earlier, ours) = await db.ReadAsync(
            Earlier,
            new { notification.ThreadId },
            async grid => ((await grid.ReadAsync<ThreadReferences.Earlier>()).ToArray(), (await grid.ReadAsync<string>()).ToArray()),
            cancellationToken);
        var id = Guid.CreateVersion7();
        var (inReplyTo, references) = ThreadReferences.Of(earlier);
        var mail = new OutboundMail(
            id, OutboundKind.Reply, notification.MessageId, thread.Id, notification.TicketId,
            FromName(notification.AgentName, thread.MailboxName),
            thread.Address,
            await ReplyToAsync(notification.WorkspaceId, thread, cancellationToken),
            Outsiders(notification.To, ours),
            Outsiders(notification.Cc, ours),
            Subject(notification.Subject, isAnswer: earlier.Length > 0),
            CleanText.Storable(notification.Text),
            CleanText.Storable(notification.Html),
            [.. notification.Attachments.Select(a => new OutboundFile(FileNames.Clean(a.Name, a.Type), a.Type, a.Sha256, a.Inline, a.ContentId))],
            await tokens.MessageIdAsync(notification.WorkspaceId, thread.Number, id, Domain(thread.Address), cancellationToken),
            inReplyTo, references, UnsubscribeUrl: null);

        var impossible = mail.To.Count + mail.Cc.Count == 0 ? "There is nobody to send it to." : null;
        if (!await queue.AddAsync(mail, thread.MailboxId, impossible, cancellationToken))
            return;

        outbox.Add(new OutboundMailChanged(
            notification.WorkspaceId, id, notification.MessageId, impossible is null ? OutboundState.Queued : OutboundState.Failed,
            impossible, Version: 1, clock.GetUtcNow()));
    }

    static string FromName(string agent, string mailbox)
    {
        var (person, team) = (CleanText.Line(agent, 100), CleanText.Line(mailbox, 100));
        return person.Length == 0 ? team : team.Length == 0 ? person : $"{person} ({team})";
    }

    static string Subject(string subject, bool isAnswer)
    {
        var plain = Prefix.Replace(CleanText.Line(subject, CleanText.MaxSubject), "");
        return isAnswer ? $"Re: {plain}" : plain;
    }

    async Task<string> ReplyToAsync(Guid workspaceId, ThreadEntry thread, CancellationToken cancellationToken)
    {
        var token = await tokens.TokenAsync(workspaceId, thread.Number, cancellationToken);
        var at = thread.Address.LastIndexOf('@');
        return $"{thread.Address[..at]}+{token}{thread.Address[at..]}";
    }

    // A mail to our own mailbox would come back in.
    static IReadOnlyList<MailAddress> Outsiders(IReadOnlyList<ReplyRecipient> recipients, string[] ours) =>
        [.. recipients.Select(r => new MailAddress(CleanText.Line(r.Name, 200), CleanText.Line(r.Email, 320).ToLowerInvariant()))
            .Where(r => RecipientAddress.Parse(r.Email) is { } address && !ours.Contains(address.Mailbox, StringComparer.Ordinal))
            .DistinctBy(r => r.Email, StringComparer.Ordinal)];

    static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];

    // The first mail and the latest ones.
    const string Earlier = """
        select e.message_id, to_json(e.message_refs)::text as references
        from (
            (select m.mail_id, m.at, m.message_id, i.message_refs
             from inbox.thread_mail m
             left join inbox.inbound_mail i on i.workspace_id = @WorkspaceId and i.id = m.mail_id
             where m.workspace_id = @WorkspaceId and m.thread_id = @ThreadId
             order by m.at, m.mail_id
             limit 1)
            union
            (select m.mail_id, m.at, m.message_id, i.message_refs
             from inbox.thread_mail m
             left join inbox.inbound_mail i on i.workspace_id = @WorkspaceId and i.id = m.mail_id
             where m.workspace_id = @WorkspaceId and m.thread_id = @ThreadId
             order by m.at desc, m.mail_id desc
             limit 30)) e
        order by e.at, e.mail_id;

        select address
        from inbox.mailbox
        where workspace_id = @WorkspaceId
        """;
}
