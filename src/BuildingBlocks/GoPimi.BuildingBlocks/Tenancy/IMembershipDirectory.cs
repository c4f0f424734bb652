namespace GoPimi.BuildingBlocks.Tenancy;

/// <summary>Tells whether somebody belongs to a workspace, for connections that outlive a request (live updates).</summary>
public interface IMembershipDirectory
{
    /// <summary>Whether the account is an active member of the workspace at this moment.</summary>
    Task<bool> IsMemberAsync(Guid workspaceId, Guid accountId, CancellationToken cancellationToken);
}
