using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.Notifications.Contracts;
using GoPimi.Notifications.Unsubscribing;
using MediatR;

namespace GoPimi.Notifications.Mails;

internal sealed class OnMailDue(
    WorkspaceDb db, EventOutbox outbox, UnsubscribeLinks unsubscribe, PlatformSettings platform, TimeProvider clock)
    : INotificationHandler<MailDue>
{
    public async Task Handle(MailDue notification, CancellationToken cancellationToken)
    {
        var due = await db.FindAsync<Due>(
            Take, new { notification.NotificationId, Now = clock.GetUtcNow() }, cancellationToken);
        if (due is null)
            return;

        var url = await unsubscribe.UrlAsync(
            new UnsubscribeLink(notification.WorkspaceId, due.AccountId, due.Type), cancellationToken);
        var mail = NotificationMail.Write(
            due.Type,
            due.TicketNumber,
            due.Subject,
            due.ActorName,
            due.Excerpt,
            due.WorkspaceName,
            new NotificationMail.Links(
                platform.Link($"/w/{due.Slug}/tickets/{due.TicketNumber}"),
                platform.Link($"/w/{due.Slug}/settings/notifications"),
                url));
        outbox.Add(new NotificationMailRequested(
            notification.WorkspaceId, notification.NotificationId, due.ToName, due.ToEmail, mail.Subject, mail.Text, mail.Html, url));
    }

    sealed record Due(
        string Type,
        long TicketNumber,
        string Subject,
        string ActorName,
        string Excerpt,
        Guid AccountId,
        string ToName,
        string ToEmail,
        string Slug,
        string WorkspaceName);

    // Whoever hears of it by mail only has read it with the mail.
    const string Take = """
        update notifications.notification n
        set mailed_at = @Now, read_at = case when n.in_app then n.read_at else @Now end
        from notifications.member m
        join notifications.workspace w on w.workspace_id = m.workspace_id
        where n.workspace_id = @WorkspaceId and n.id = @NotificationId and n.read_at is null and n.mailed_at is null
            and m.workspace_id = @WorkspaceId and m.account_id = n.account_id and m.active
            and not exists (
                select from notifications.preference p
                where p.workspace_id = @WorkspaceId and p.account_id = n.account_id and p.type = n.type and not p.email)
        returning
            n.type, n.ticket_number, n.subject, n.actor_name, n.excerpt, m.account_id, m.name as to_name, m.email as to_email,
            w.slug, w.name as workspace_name
        """;
}
