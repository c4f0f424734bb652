using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Contracts;
using GoPimi.Workspaces.Invitations;

namespace GoPimi.Workspaces.Members;

// How somebody goes, removed by an owner or by the own will: access, tokens and open invitations end at once.
internal sealed class Departure(
    WorkspaceDb db, WorkspaceContext workspace, OpenInvitations invitations, EventOutbox outbox, LiveUpdates live,
    AuditTrail audit)
{
    public async Task EndAsync(Member member, RosterState state, Guid? reassignTo, CancellationToken cancellationToken)
    {
        if (member.IsLastOwner(state))
            throw Roster.LastOwner();

        await invitations.RevokeOfInviterAsync(member.AccountId, cancellationToken);
        var version = await db.GetAsync<int>(Remove, new { member.AccountId }, cancellationToken);
        outbox.Add(new MemberChanged(
            workspace.WorkspaceId, member.AccountId, member.Name, member.Email, member.Role, Active: false, version, reassignTo));
        live.Announce("workspace", workspace.WorkspaceId, version: 0);
        var action = member.AccountId == workspace.Actor.AccountId ? "member.left" : "member.removed";
        audit.Add(action, member.Target, before: new { member.Role, member.Email }, after: reassignTo is null ? null : new { ReassignTo = reassignTo });
    }

    const string Remove = """
        with revoked as (
            delete from workspaces.api_token
            where workspace_id = @WorkspaceId and account_id = @AccountId
        )
        update workspaces.member
        set status = 'removed', version = version + 1
        where workspace_id = @WorkspaceId and account_id = @AccountId
        returning version
        """;
}
