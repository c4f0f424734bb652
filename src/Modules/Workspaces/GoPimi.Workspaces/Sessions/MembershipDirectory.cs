using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.Workspaces.Sessions;

internal sealed class MembershipDirectory(GlobalDb db) : IMembershipDirectory
{
    public Task<bool> IsMemberAsync(Guid workspaceId, Guid accountId, CancellationToken cancellationToken) =>
        db.FindAsync<bool>(IsMember, new { MemberOf = workspaceId, AccountId = accountId }, cancellationToken);

    const string IsMember = "select workspaces.is_member(@MemberOf, @AccountId)";
}
