namespace GoPimi.Workspaces.Workspaces;

// A workspace as its members see it, and what the caller may do there.
internal sealed record WorkspaceDetail(
    Guid Id, string Slug, string Name, string TimeZone, bool RequireTwoFactor, int Version, WorkspaceRights Can);
