namespace GoPimi.BuildingBlocks.Tenancy;

/// <summary>Tells whether somebody belongs to a workspace, for connections that outlive a request (live updates).</summary>
public interface IMembershipDirectory
{
    /// <summary>Whether the account is an active member of the workspace at this moment.</summary>
    Task<bool> IsMemberAsync(Guid workspaceId, Guid accountId, CancellationToken cancellationToken);

    /// <summary>Which of these have lost their session or their membership; one query for all.</summary>
    Task<IReadOnlyList<Presence>> EndedAsync(IReadOnlyCollection<Presence> presences, CancellationToken cancellationToken);
}

/// <summary>A person who is connected to a workspace.</summary>
/// <param name="SessionId">The session with which the connection began; null when it began without one.</param>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="AccountId">The person's account.</param>
public sealed record Presence(Guid? SessionId, Guid WorkspaceId, Guid AccountId);
