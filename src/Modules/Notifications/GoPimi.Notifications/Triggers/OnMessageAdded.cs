using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Notifications.Triggers;

internal sealed class OnMessageAdded(IMediator mediator) : INotificationHandler<MessageAdded>
{
    public Task Handle(MessageAdded notification, CancellationToken cancellationToken) =>
        notification is { Kind: "customer", OpensTicket: false, IsAutomatic: false, AssigneeId: { } assignee }
            ? mediator.Send(
                new NotifyMember.Command(
                    assignee,
                    NotificationType.CustomerReplied,
                    notification.TicketId,
                    notification.Number,
                    notification.Subject,
                    Actors.NameOf(notification.AuthorName),
                    notification.Snippet,
                    notification.At),
                cancellationToken)
            : Task.CompletedTask;
}
