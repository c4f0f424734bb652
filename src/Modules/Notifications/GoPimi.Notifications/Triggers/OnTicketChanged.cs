using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Notifications.Triggers;

internal sealed class OnTicketChanged(Notifier notifier) : INotificationHandler<TicketChanged>
{
    public Task Handle(TicketChanged notification, CancellationToken cancellationToken) =>
        notification.AssigneeId is { } assignee
        && assignee != notification.PreviousAssigneeId
        && assignee != notification.ActorId
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
