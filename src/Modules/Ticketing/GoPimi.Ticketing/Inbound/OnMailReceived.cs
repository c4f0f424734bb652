using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Inbound;

internal sealed class OnMailReceived(IMediator mediator) : INotificationHandler<MailReceived>
{
    public Task Handle(MailReceived notification, CancellationToken cancellationToken) =>
        mediator.Send(new FileMail.Command(notification, HeldMailId: null), cancellationToken);
}
