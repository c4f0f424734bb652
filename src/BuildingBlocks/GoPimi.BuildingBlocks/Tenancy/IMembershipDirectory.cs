namespace GoPimi.BuildingBlocks.Tenancy;

/// <summary>Tells whether somebody belongs to a workspace, for connections that outlive a request (live updates).</summary>
public interface IMembershipDirectory
{
    /// <summary>Whether the account is an active member of the workspace at this moment.</summary>
    Task<bool> IsMemberAsync(Guid workspaceId, Guid accountId, CancellationToken cancellationToken);

    /// <summary>Which of these people no longer are active members of these workspaces; one query for all.</summary>
    Task<IReadOnlyList<Membership>> EndedAsync(IReadOnlyCollection<Membership> memberships, CancellationToken cancellationToken);
}

/// <summary>A person in a workspace.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="AccountId">The person's account.</param>
public sealed record Membership(Guid WorkspaceId, Guid AccountId);
