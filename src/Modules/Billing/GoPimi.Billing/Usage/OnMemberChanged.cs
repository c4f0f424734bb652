using GoPimi.BuildingBlocks.Data;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Billing.Usage;

internal sealed class OnMemberChanged(WorkspaceDb db) : INotificationHandler<MemberChanged>
{
    public Task Handle(MemberChanged notification, CancellationToken cancellationToken) => db.ExecuteAsync(
        Save, new { notification.AccountId, notification.Active, notification.Version }, cancellationToken);

    const string Save = """
        insert into billing.member (workspace_id, account_id, active, version)
        values (@WorkspaceId, @AccountId, @Active, @Version)
        on conflict (workspace_id, account_id) do update
        set active = excluded.active, version = excluded.version
        where member.version < excluded.version
        """;
}
