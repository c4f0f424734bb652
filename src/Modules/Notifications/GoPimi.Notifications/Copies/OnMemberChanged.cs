using GoPimi.BuildingBlocks.Data;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Notifications.Copies;

internal sealed class OnMemberChanged(WorkspaceDb db) : INotificationHandler<MemberChanged>
{
    public Task Handle(MemberChanged notification, CancellationToken cancellationToken) => db.ExecuteAsync(
        Save,
        new { notification.AccountId, notification.Name, notification.Email, notification.Active, notification.Version },
        cancellationToken);

    const string Save = """
        insert into notifications.member (workspace_id, account_id, name, email, active, version)
        values (@WorkspaceId, @AccountId, @Name, @Email, @Active, @Version)
        on conflict (workspace_id, account_id) do update
        set name = excluded.name, email = excluded.email, active = excluded.active, version = excluded.version
        where member.version < excluded.version
        """;
}
