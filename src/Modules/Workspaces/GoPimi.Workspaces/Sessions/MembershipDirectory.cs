using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.Workspaces.Sessions;

internal sealed class MembershipDirectory(GlobalDb db) : IMembershipDirectory
{
    public Task<bool> IsMemberAsync(Guid workspaceId, Guid accountId, CancellationToken cancellationToken) =>
        db.FindAsync<bool>(IsMember, new { MemberOf = workspaceId, AccountId = accountId }, cancellationToken);

    public Task<IReadOnlyList<Membership>> EndedAsync(
        IReadOnlyCollection<Membership> memberships, CancellationToken cancellationToken) => db.ListAsync<Membership>(
            Ended,
            new
            {
                Workspaces = memberships.Select(m => m.WorkspaceId).ToArray(),
                Accounts = memberships.Select(m => m.AccountId).ToArray(),
            },
            cancellationToken);

    const string Ended = """
        select m.workspace_id, m.account_id
        from unnest(@Workspaces::uuid[], @Accounts::uuid[]) as m (workspace_id, account_id)
        where not workspaces.is_member(m.workspace_id, m.account_id)
        """;

    const string IsMember = "select workspaces.is_member(@MemberOf, @AccountId)";
}
