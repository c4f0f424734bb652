using System.Security.Claims;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Members;

namespace GoPimi.Workspaces.Workspaces;

// Which rows of the table of rights somebody has in a workspace.
internal sealed record WorkspaceRights(
    bool Edit,
    bool Leave,
    bool ManageMembers,
    bool TransferOwnership,
    bool ManageTokens,
    bool UseAdminScope,
    bool ChangePlan,
    bool EditMailboxes,
    bool ReplayMails,
    bool ManageWebhooks,
    bool ReadAuditLog,
    bool ReadApiLog)
{
    public static WorkspaceRights Of(ClaimsPrincipal user) => Of(user.IsOwner(), user.ApiTokenScopes());

    public static WorkspaceRights Of(string role) => Of(role == MemberRole.Owner, tokenScopes: null);

    static WorkspaceRights Of(bool isOwner, IReadOnlyList<string>? tokenScopes)
    {
        return new WorkspaceRights(
            May(Permissions.EditWorkspace),
            May(Permissions.LeaveWorkspace),
            May(Permissions.ManageMembers),
            May(Permissions.TransferOwnership),
            May(Permissions.ManageTokens),
            May(Permissions.UseAdminScope),
            May(Permissions.ChangePlan),
            May(Permissions.EditMailboxes),
            May(Permissions.ReplayMails),
            May(Permissions.ManageWebhooks),
            May(Permissions.ReadAuditLog),
            May(Permissions.ReadApiLog));

        bool May(Permission permission) => permission.IsGranted(isOwner, tokenScopes);
    }
}
