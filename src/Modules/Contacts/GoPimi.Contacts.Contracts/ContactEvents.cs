using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Contacts.Contracts;

/// <summary>A contact was created or changed.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="ContactId">The contact.</param>
/// <param name="Email">The address by which the contact is known, lower case.</param>
/// <param name="Name">The name; the address when no name is known.</param>
/// <param name="Version">Version of the contact after the change.</param>
[EventName("contacts.contact_saved.v1")]
public sealed record ContactSaved(Guid WorkspaceId, Guid ContactId, string Email, string Name, int Version) : IIntegrationEvent;
