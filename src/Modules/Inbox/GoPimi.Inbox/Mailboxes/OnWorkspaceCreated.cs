using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.Inbox.Contracts;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Inbox.Mailboxes;

// A new workspace can be written to at once, at an address on the platform's domain.
internal sealed class OnWorkspaceCreated(
    WorkspaceDb db, EventOutbox outbox, LiveUpdates live, PlatformSettings platform, TimeProvider clock)
    : INotificationHandler<WorkspaceCreated>
{
    public async Task Handle(WorkspaceCreated notification, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var address = $"{notification.Slug}@{platform.MailDomain}".ToLowerInvariant();
        var row = new { Id = id, Address = address, notification.Name, Now = clock.GetUtcNow() };
        if (await db.ExecuteAsync(Insert, row, cancellationToken) == 0)
            return;

        outbox.Add(new MailboxChanged(notification.WorkspaceId, id, address, notification.Name, Version: 1));
        live.Announce("mailbox", id, version: 1);
    }

    // The slug is unique in the installation, so a conflict is this very mailbox, made before.
    const string Insert = """
        insert into inbox.mailbox (workspace_id, id, address, name, created_at, version)
        values (@WorkspaceId, @Id, @Address, @Name, @Now, 1)
        on conflict (address) do nothing
        """;
}
