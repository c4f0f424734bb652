using GoPimi.BuildingBlocks.Platform;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using GoPimi.Inbox.Threading;
using GoPimi.Notifications.Contracts;
using MediatR;

namespace GoPimi.Inbox.OutboundMails;

// Mail of the platform to a member: from an address that takes no answers, marked as written by a machine.
internal sealed class OnNotificationMailRequested(OutboundQueue queue, ReplyTokens tokens, PlatformSettings platform)
    : INotificationHandler<NotificationMailRequested>
{
    public async Task Handle(NotificationMailRequested notification, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var mail = new OutboundMail(
            id, OutboundKind.Notification, notification.NotificationId, ThreadId: null, TicketId: null,
            platform.SenderName, platform.SenderAddress, ReplyTo: null,
            [new MailAddress(CleanText.Line(notification.ToName, 200), CleanText.Line(notification.ToEmail, 320))],
            [],
            CleanText.Line(notification.Subject, CleanText.MaxSubject),
            CleanText.Storable(notification.Text),
            CleanText.Storable(notification.Html),
            [],
            await tokens.MessageIdAsync(notification.WorkspaceId, thread: 0, id, platform.MailDomain, cancellationToken),
            InReplyTo: null, [], notification.UnsubscribeUrl);
        await queue.AddAsync(mail, mailboxId: null, impossible: null, cancellationToken);
    }
}
