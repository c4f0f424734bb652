using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Accounts;

// Each workspace keeps its own copy of its members' names and addresses, and so do the other modules.
internal static class MemberCopies
{
    public static async Task RefreshAsync(GlobalDb db, EventOutbox outbox, Guid accountId, CancellationToken cancellationToken)
    {
        foreach (var copy in await db.ListAsync<Copy>(Refresh, new { AccountId = accountId }, cancellationToken))
            outbox.Add(new MemberChanged(copy.WorkspaceId, accountId, copy.Name, copy.Email, copy.Role, Active: true, copy.Version));
    }

    sealed record Copy(Guid WorkspaceId, string Name, string Email, string Role, int Version);

    const string Refresh = "select workspace_id, name, email, role, version from workspaces.refresh_members(@AccountId)";
}
