using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.BuildingBlocks.Live;

/// <summary>
/// Tells open browsers that something changed. A hint says what, never holds content: the browser asks the API, where the
/// permissions are. A lost hint costs nothing but time, since browsers also ask again by themselves.
/// </summary>
public sealed class LiveUpdates(DbSession session, WorkspaceContext workspace, LiveFanout fanout)
{
    /// <summary>Announces a change to the workspace's members once the transaction has committed.</summary>
    /// <param name="entity">What kind of thing changed: <c>ticket</c>, <c>notification</c>, <c>inbound_mail</c>, …</param>
    /// <param name="id">Which one.</param>
    /// <param name="version">Its version after the change, 0 when it has none.</param>
    /// <param name="onlyFor">The one person it concerns; null for every member.</param>
    public void Announce(string entity, Guid id, int version, Guid? onlyFor = null)
    {
        var hint = new LiveHint(
            workspace.WorkspaceId, onlyFor, entity, id, version, workspace.Actor.AccountId, workspace.Actor.ClientId);
        session.AfterCommit(() => fanout.Publish(hint));
    }
}

/// <summary>One hint on its way to the browsers.</summary>
/// <param name="WorkspaceId">The workspace whose members may get it.</param>
/// <param name="OnlyFor">The one person who may get it; null for every member.</param>
/// <param name="Entity">What kind of thing changed.</param>
/// <param name="Id">Which one.</param>
/// <param name="Version">Its version after the change, 0 when it has none.</param>
/// <param name="ActorId">Who changed it; null for the system.</param>
/// <param name="ClientId">The browser tab that caused it, which may ignore its own echo.</param>
public sealed record LiveHint(
    Guid WorkspaceId, Guid? OnlyFor, string Entity, Guid Id, int Version, Guid? ActorId, string? ClientId);
