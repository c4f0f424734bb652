using GoPimi.Contacts.Contracts;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Workspaces.Webhooks;

// What happens in the workspace, in the shapes that its programs rely on. Notes are announced without their text.
internal sealed class OnTicketOpened(WebhookQueue queue) : INotificationHandler<TicketOpened>
{
    public Task Handle(TicketOpened opened, CancellationToken cancellationToken) => queue.AddAsync(
        WebhookEvent.TicketCreated,
        opened.At,
        new
        {
            opened.WorkspaceId,
            opened.TicketId,
            opened.Number,
            opened.Subject,
            opened.Status,
            opened.AssigneeId,
            Requester = new { Name = opened.RequesterName, Email = opened.RequesterEmail },
            opened.ActorId,
            opened.Version,
        },
        cancellationToken);
}

internal sealed class OnTicketChanged(WebhookQueue queue) : INotificationHandler<TicketChanged>
{
    public Task Handle(TicketChanged changed, CancellationToken cancellationToken) => queue.AddAsync(
        WebhookEvent.TicketUpdated,
        changed.At,
        new
        {
            changed.WorkspaceId,
            changed.TicketId,
            changed.Number,
            changed.Subject,
            changed.Status,
            changed.Priority,
            changed.AssigneeId,
            Previous = new { Status = changed.PreviousStatus, AssigneeId = changed.PreviousAssigneeId },
            changed.ActorId,
            changed.Version,
        },
        cancellationToken);
}

internal sealed class OnMessageAdded(WebhookQueue queue) : INotificationHandler<MessageAdded>
{
    public Task Handle(MessageAdded added, CancellationToken cancellationToken) => queue.AddAsync(
        WebhookEvent.MessageCreated,
        added.At,
        new
        {
            added.WorkspaceId,
            added.TicketId,
            added.Number,
            added.Subject,
            added.MessageId,
            added.Kind,
            Author = new { Id = added.AuthorId, Name = added.AuthorName },
            added.AssigneeId,
            added.Snippet,
            added.OpensTicket,
            added.IsAutomatic,
        },
        cancellationToken);
}

internal sealed class OnContactSaved(WebhookQueue queue, TimeProvider clock) : INotificationHandler<ContactSaved>
{
    public Task Handle(ContactSaved saved, CancellationToken cancellationToken) => queue.AddAsync(
        WebhookEvent.ContactSaved,
        clock.GetUtcNow(),
        new { saved.WorkspaceId, saved.ContactId, saved.Name, saved.Email, saved.Version },
        cancellationToken);
}
