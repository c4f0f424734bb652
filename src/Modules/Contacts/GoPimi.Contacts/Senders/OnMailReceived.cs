using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Contacts.Senders;

internal sealed class OnMailReceived(KnownSenders senders) : INotificationHandler<MailReceived>
{
    public Task Handle(MailReceived notification, CancellationToken cancellationToken) =>
        senders.RememberAsync(notification.From.Email, notification.From.Name, notification.ReceivedAt, cancellationToken);
}
