using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Contacts.Senders;

internal sealed class OnTicketOpened(KnownSenders senders) : INotificationHandler<TicketOpened>
{
    public Task Handle(TicketOpened notification, CancellationToken cancellationToken) =>
        senders.RememberAsync(notification.RequesterEmail, notification.RequesterName, notification.At, cancellationToken);
}
