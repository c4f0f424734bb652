using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Notifications.Triggers;

internal sealed class OnMessageAdded(Notifier notifier) : INotificationHandler<MessageAdded>
{
    public Task Handle(MessageAdded notification, CancellationToken cancellationToken) =>
        notification is { Kind: "customer", OpensTicket: false, IsAutomatic: false, AssigneeId: { } assignee }
            ? notifier.TellAsync(
                new News(
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
