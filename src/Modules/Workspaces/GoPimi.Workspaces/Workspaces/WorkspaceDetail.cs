using System.Security.Claims;
using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.Workspaces;

// A workspace as its members see it, and what the caller may do there.
internal sealed record WorkspaceDetail(Guid Id, string Slug, string Name, string TimeZone, bool RequireTwoFactor, int Version, WorkspaceDetail.Rights Can)
{
    public sealed record Rights(bool Edit, bool ManageMembers, bool ManageTokens)
    {
        public static Rights Of(ClaimsPrincipal user)
        {
            var scopes = user.ApiTokenScopes();
            var admin = user.IsOwner() && (scopes is null || scopes.Contains("admin", StringComparer.Ordinal));
            return new Rights(Edit: admin, ManageMembers: admin, ManageTokens: scopes is null);
        }
    }
}
