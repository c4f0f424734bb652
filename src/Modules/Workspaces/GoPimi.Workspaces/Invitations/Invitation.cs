using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;

namespace GoPimi.Workspaces.Invitations;

// An invitation as its link finds it, whatever workspace it is of.
internal sealed record Invitation(
    Guid InvitationId, Guid InvitedTo, string Slug, string WorkspaceName, string Email, string? Name, string Role, string InviterName,
    string Status, DateTimeOffset ExpiresAt)
{
    public static async Task<Invitation> FindAsync(GlobalDb db, string token, CancellationToken cancellationToken) =>
        Open(await db.FindAsync<Invitation>(Look, new { Hash = Secret.HashOf(token) }, cancellationToken));

    // Nobody else joins, leaves or changes a role in the workspace until the commit.
    public static async Task<Invitation> HoldAsync(GlobalDb db, byte[] hash, CancellationToken cancellationToken) =>
        Open(await db.FindAsync<Invitation>(Hold, new { Hash = hash }, cancellationToken));

    static Invitation Open(Invitation? found) => found?.Status switch
    {
        null => throw OneTimeLink.Invalid(),
        InvitationStatus.Pending => found,
        InvitationStatus.Accepted => throw new ConflictException(
            "invitation.accepted", "This invitation has been used already. Sign in to find the workspace."),
        InvitationStatus.Expired => throw new ConflictException(
            "invitation.expired", $"This invitation is too old. Ask {found.InviterName} to send it again."),
        _ => throw new ConflictException(
            "invitation.revoked", $"This invitation has been withdrawn. Ask {found.InviterName} or another owner of {found.WorkspaceName} if you should join."),
    };

    const string Columns = "invitation_id, invited_to, slug, workspace_name, email, name, role, inviter_name, status, expires_at";

    const string Look = $"select {Columns} from workspaces.find_invitation(@Hash)";

    const string Hold = $"select {Columns} from workspaces.hold_invitation(@Hash)";
}
