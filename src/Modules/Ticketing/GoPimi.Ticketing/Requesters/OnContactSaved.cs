using GoPimi.BuildingBlocks.Data;
using GoPimi.Contacts.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Requesters;

// Keeps the newest name and the id of everybody who may have asked something.
internal sealed class OnContactSaved(WorkspaceDb db) : INotificationHandler<ContactSaved>
{
    public Task Handle(ContactSaved notification, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Save, notification, cancellationToken);

    const string Save = """
        insert into ticketing.requester as copy (workspace_id, email, contact_id, name, version)
        values (@WorkspaceId, @Email, @ContactId, @Name, @Version)
        on conflict (workspace_id, email) do update
        set contact_id = excluded.contact_id, name = excluded.name, version = excluded.version
        where copy.contact_id <> excluded.contact_id or copy.version < excluded.version
        """;
}
