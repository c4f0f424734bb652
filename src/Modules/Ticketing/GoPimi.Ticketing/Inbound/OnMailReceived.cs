using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Inbound;

internal sealed class OnMailReceived(MailFiling filing) : INotificationHandler<MailReceived>
{
    public Task Handle(MailReceived notification, CancellationToken cancellationToken) =>
        filing.FileAsync(notification, heldMailId: null, cancellationToken);
}
