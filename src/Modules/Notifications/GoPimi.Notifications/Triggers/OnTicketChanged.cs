using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Notifications.Triggers;

// What the product hands over by itself, such as all tickets of somebody who left, would be a flood of mails: the list shows it.
internal sealed class OnTicketChanged(Notifier notifier) : INotificationHandler<TicketChanged>
{
    public Task Handle(TicketChanged notification, CancellationToken cancellationToken) =>
        notification.AssigneeId is { } assignee
        && assignee != notification.PreviousAssigneeId
        && notification.ActorId is { } actor
        && assignee != actor
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
