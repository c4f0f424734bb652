using GoPimi.BuildingBlocks.Audit;

namespace GoPimi.Workspaces.Members;

// A member's row, for changes made while the roster is held.
internal sealed record Member(
    Guid AccountId, string Name, string Email, string Role, string Status, DateTimeOffset JoinedAt)
{
    public const string Find = """
        select account_id, name, email, role, status, joined_at
        from workspaces.member
        where workspace_id = @WorkspaceId and account_id = @AccountId and status <> 'removed'
        """;

    // Who left before comes back to the same row.
    public const string Join = """
        insert into workspaces.member as m (workspace_id, account_id, name, email, role, status)
        values (@WorkspaceId, @AccountId, @Name, @Email, @Role, @Status)
        on conflict (workspace_id, account_id) do update
        set name = excluded.name, email = excluded.email, role = excluded.role, status = excluded.status,
            joined_at = now(), version = m.version + 1
        where m.workspace_id = @WorkspaceId and m.status = 'removed'
        returning m.joined_at, m.version
        """;

    public const string SetRole = """
        update workspaces.member
        set role = @Role, version = version + 1
        where workspace_id = @WorkspaceId and account_id = @AccountId
        returning version
        """;

    public bool IsLastOwner(RosterState state) => this is { Role: MemberRole.Owner, Status: MemberStatus.Active } && state.Owners == 1;

    public AuditTarget Target => new("member", AccountId, Name);

    public MemberItem ToItem(MemberItem.Rights can) => new(AccountId, Name, Email, Role, Status, JoinedAt, can);
}

internal sealed record Joined(DateTimeOffset JoinedAt, int Version);
