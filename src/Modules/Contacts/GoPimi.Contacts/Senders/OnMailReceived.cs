using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Contacts.Senders;

internal sealed class OnMailReceived(IMediator mediator) : INotificationHandler<MailReceived>
{
    public Task Handle(MailReceived notification, CancellationToken cancellationToken) => mediator.Send(
        new RememberSender.Command(notification.From.Email, notification.From.Name, notification.ReceivedAt), cancellationToken);
}
