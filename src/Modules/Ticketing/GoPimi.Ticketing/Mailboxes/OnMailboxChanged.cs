using GoPimi.BuildingBlocks.Data;
using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Mailboxes;

internal sealed class OnMailboxChanged(WorkspaceDb db) : INotificationHandler<MailboxChanged>
{
    public Task Handle(MailboxChanged notification, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Save, notification, cancellationToken);

    const string Save = """
        insert into ticketing.mailbox as copy (workspace_id, id, address, name, version)
        values (@WorkspaceId, @MailboxId, @Address, @Name, @Version)
        on conflict (workspace_id, id) do update
        set address = excluded.address, name = excluded.name, version = excluded.version
        where copy.version < excluded.version
        """;
}
