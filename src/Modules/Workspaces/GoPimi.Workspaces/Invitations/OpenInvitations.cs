using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Workspaces.Invitations;

// Ends invitations that nobody has accepted yet, and with them their links and the mails that have not gone out. The roster
// is held meanwhile, so nobody accepts in the same moment.
internal sealed class OpenInvitations(WorkspaceDb db, InvitationMails mails, AuditTrail audit)
{
    // Who is no owner any more has not invited anybody.
    public Task RevokeOfInviterAsync(Guid accountId, CancellationToken cancellationToken) =>
        RevokeAsync(RevokeOfInviter, new { AccountId = accountId }, cancellationToken);

    // Tells how many places of the plan became free.
    public Task<int> RevokeForAsync(string email, CancellationToken cancellationToken) =>
        RevokeAsync(RevokeFor, new { Email = email }, cancellationToken);

    async Task<int> RevokeAsync(
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string sql, object args, CancellationToken cancellationToken)
    {
        var ended = await db.ListAsync<Ended>(sql, args, cancellationToken);
        if (ended.Count > 0)
            await mails.CancelAsync([.. ended.Select(e => e.Id)], cancellationToken);
        foreach (var invitation in ended)
            audit.Add("invitation.revoked", new AuditTarget("invitation", invitation.Id, invitation.Email), before: new { invitation.Role });
        return ended.Count(e => e.HeldPlace);
    }

    sealed record Ended(Guid Id, string Email, string Role, bool HeldPlace);

    const string RevokeOfInviter = """
        update workspaces.invitation
        set status = 'revoked'
        where workspace_id = @WorkspaceId and invited_by = @AccountId and status = 'pending'
        returning id, email, role, expires_at > now() as held_place
        """;

    const string RevokeFor = """
        update workspaces.invitation
        set status = 'revoked'
        where workspace_id = @WorkspaceId and email = @Email and status = 'pending'
        returning id, email, role, expires_at > now() as held_place
        """;
}
