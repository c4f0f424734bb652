using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Notifications.Triggers;

internal sealed class OnTicketOpened(Notifier notifier) : INotificationHandler<TicketOpened>
{
    public Task Handle(TicketOpened notification, CancellationToken cancellationToken) =>
        notification.AssigneeId is { } assignee && assignee != notification.ActorId
            ? notifier.TellAsync(
                new News(
                    assignee,
                    NotificationType.TicketAssigned,
                    notification.TicketId,
                    notification.Number,
                    notification.Subject,
                    Actors.NameOf(notification.ActorName),
                    Excerpt: "",
                    notification.At),
                cancellationToken)
            : Task.CompletedTask;
}
