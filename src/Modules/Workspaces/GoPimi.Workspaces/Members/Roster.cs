using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.Workspaces.Members;

// The members of the workspace, held still for a change. All changes of one workspace queue on its row, so that what is
// counted afterwards (owners; seats: members and open invitations) cannot change before the commit.
internal sealed class Roster(WorkspaceDb db, WorkspaceContext workspace)
{
    // Until Billing has spoken, a new workspace has the limit of the free plan.
    const int FirstAgents = 3;

    // For the acts of an owner.
    public async Task<RosterState> LockAsync(CancellationToken cancellationToken)
    {
        var state = await HoldAsync(cancellationToken);

        // Somebody may have taken the role away while this request waited.
        return workspace.Actor.AccountId is null || state.ActorIsOwner
            ? state
            : throw new ForbiddenException("role.owner_required", "Only an owner of the workspace can do this.");
    }

    // For acts that concern oneself.
    public async Task<RosterState> HoldAsync(CancellationToken cancellationToken)
    {
        var args = new { ActorId = workspace.Actor.AccountId, FirstAgents };
        return await db.ReadAsync(
            Lock,
            args,
            async grid =>
            {
                await grid.ReadAsync<Guid>();
                return await grid.ReadSingleAsync<RosterState>();
            },
            cancellationToken);
    }

    public static QuotaException Full(RosterState state) => new(
        "plan.agents_exceeded",
        $"Your plan {state.PlanName} has room for {state.Agents} {(state.Agents == 1 ? "person" : "people")} and all places are taken. " +
        "Remove somebody or choose a larger plan.")
    {
        Details = { ["limit"] = state.Agents, ["used"] = state.Seats, ["plan"] = state.PlanCode },
    };

    public static ConflictException LastOwner() => new(
        "member.last_owner", "A workspace needs an owner. Make somebody else an owner first.");

    const string Lock = """
        select workspace_id
        from workspaces.workspace
        where workspace_id = @WorkspaceId
        for no key update;

        select w.name as workspace_name,
            coalesce(l.plan_code, 'free') as plan_code,
            coalesce(l.plan_name, 'Free') as plan_name,
            coalesce(l.agents, @FirstAgents) as agents,
            s.members,
            s.members + i.invitations as seats,
            s.owners,
            s.actor_is_owner,
            s.actor_name
        from workspaces.workspace w
        left join workspaces.plan_limit l on l.workspace_id = @WorkspaceId
        cross join (
            select count(*)::int as members,
                count(*) filter (where m.role = 'owner' and m.status = 'active')::int as owners,
                coalesce(bool_or(m.account_id = @ActorId and m.role = 'owner' and m.status = 'active'), false) as actor_is_owner,
                max(m.name) filter (where m.account_id = @ActorId) as actor_name
            from workspaces.member m
            where m.workspace_id = @WorkspaceId and m.status <> 'removed') s
        cross join (
            select count(*)::int as invitations
            from workspaces.invitation i
            where i.workspace_id = @WorkspaceId and i.status = 'pending' and i.expires_at > now()) i
        where w.workspace_id = @WorkspaceId
        """;
}

internal sealed record RosterState(
    string WorkspaceName, string PlanCode, string PlanName, int Agents, int Members, int Seats, int Owners, bool ActorIsOwner, string? ActorName);
