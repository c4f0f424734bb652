using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Notifications.Triggers;

internal sealed class OnTicketOpened(IMediator mediator) : INotificationHandler<TicketOpened>
{
    public Task Handle(TicketOpened notification, CancellationToken cancellationToken) =>
        notification.AssigneeId is { } assignee && assignee != notification.ActorId
            ? mediator.Send(
                new NotifyMember.Command(
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
