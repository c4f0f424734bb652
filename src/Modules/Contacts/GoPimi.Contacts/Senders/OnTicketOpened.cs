using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Contacts.Senders;

internal sealed class OnTicketOpened(IMediator mediator) : INotificationHandler<TicketOpened>
{
    public Task Handle(TicketOpened notification, CancellationToken cancellationToken) => mediator.Send(
        new RememberSender.Command(notification.RequesterEmail, notification.RequesterName, notification.At), cancellationToken);
}
