using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.Workspaces.Sessions;

internal sealed class MembershipDirectory(GlobalDb db) : IMembershipDirectory
{
    public Task<bool> IsMemberAsync(Guid workspaceId, Guid accountId, CancellationToken cancellationToken) =>
        db.FindAsync<bool>(IsMember, new { MemberOf = workspaceId, AccountId = accountId }, cancellationToken);

    public Task<IReadOnlyList<Presence>> EndedAsync(
        IReadOnlyCollection<Presence> presences, CancellationToken cancellationToken) => db.ListAsync<Presence>(
            Ended,
            new
            {
                Sessions = presences.Select(p => p.SessionId).ToArray(),
                Workspaces = presences.Select(p => p.WorkspaceId).ToArray(),
                Accounts = presences.Select(p => p.AccountId).ToArray(),
            },
            cancellationToken);

    const string Ended = """
        select session_id, workspace_id, account_id
        from workspaces.ended_connections(@Sessions, @Workspaces, @Accounts)
        """;

    const string IsMember = "select workspaces.is_member(@MemberOf, @AccountId)";
}
