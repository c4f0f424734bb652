using MediatR;

namespace GoPimi.BuildingBlocks.Events;

/// <summary>
/// Something that happened in a module and that others may hear of: past tense, the full state that listeners need, and
/// the version of what it speaks of. It never holds a secret.
/// </summary>
public interface IIntegrationEvent : INotification
{
    /// <summary>The workspace in which it happened; listeners run inside it.</summary>
    Guid WorkspaceId { get; }
}

/// <summary>
/// The stable name of an event on disk: <c>module.event_in_past_tense.v1</c>. The class may be renamed, this may not. An
/// additive change keeps the version; a breaking one is a new record with the next version.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
