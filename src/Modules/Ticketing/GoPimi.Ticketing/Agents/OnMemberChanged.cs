using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Agents;

// Keeps the copy of the workspace's members. Who leaves hands the open tickets over, or gives them back.
internal sealed class OnMemberChanged(WorkspaceDb db, EventOutbox outbox) : INotificationHandler<MemberChanged>
{
    public async Task Handle(MemberChanged notification, CancellationToken cancellationToken)
    {
        var isNews = await db.ExecuteAsync(Save, notification, cancellationToken) > 0;
        if (isNews && !notification.Active)
            outbox.Add(new AgentLeft(notification.WorkspaceId, notification.AccountId, notification.ReassignTo));
    }

    const string Save = """
        insert into ticketing.agent as copy (workspace_id, account_id, name, email, role, active, version)
        values (@WorkspaceId, @AccountId, @Name, @Email, @Role, @Active, @Version)
        on conflict (workspace_id, account_id) do update
        set name = excluded.name, email = excluded.email, role = excluded.role, active = excluded.active, version = excluded.version
        where copy.version < excluded.version
        """;
}
