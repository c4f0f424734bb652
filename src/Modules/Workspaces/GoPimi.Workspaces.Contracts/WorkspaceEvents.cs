using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Workspaces.Contracts;

/// <summary>A workspace was created; the mailbox, the plan and the copies of other modules begin with it.</summary>
/// <param name="WorkspaceId">The new workspace.</param>
/// <param name="Slug">Its short name in addresses, unique in the installation: 3 to 38 of <c>a-z 0-9 -</c>.</param>
/// <param name="Name">Its name as people write it.</param>
/// <param name="TimeZone">IANA time zone, such as <c>Europe/Berlin</c>.</param>
/// <param name="Version">Version of the workspace.</param>
[EventName("workspaces.workspace_created.v1")]
public sealed record WorkspaceCreated(Guid WorkspaceId, string Slug, string Name, string TimeZone, int Version) : IIntegrationEvent;

/// <summary>The name or time zone of a workspace changed.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name now.</param>
/// <param name="TimeZone">Its IANA time zone now.</param>
/// <param name="Version">Version of the workspace after the change.</param>
[EventName("workspaces.workspace_changed.v1")]
public sealed record WorkspaceChanged(Guid WorkspaceId, string Slug, string Name, string TimeZone, int Version) : IIntegrationEvent;

/// <summary>Somebody joined or left a workspace, or a member's role, name or address changed.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="AccountId">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The person's e-mail address, lower case.</param>
/// <param name="Role"><c>owner</c> or <c>member</c>.</param>
/// <param name="Active">False once the person no longer belongs to the workspace; the record then is a tombstone.</param>
/// <param name="Version">Version of the membership; it goes on rising when somebody leaves and comes back.</param>
/// <param name="ReassignTo">The member who takes over the open work of somebody who left; null for the queue.</param>
[EventName("workspaces.member_changed.v1")]
public sealed record MemberChanged(
    Guid WorkspaceId, Guid AccountId, string Name, string Email, string Role, bool Active, int Version, Guid? ReassignTo = null)
    : IIntegrationEvent;
