using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace GoPimi.BuildingBlocks.Live;

/// <summary>
/// The live connection of a browser (<c>/hubs/live</c>). It calls <c>Join</c> with a workspace and then receives
/// <c>changed</c> with <c>{ entity, id, version, actorId, clientId }</c>.
/// </summary>
[Authorize(Policies.Account)]
public sealed class LiveHub(IMembershipDirectory members, LiveGuard guard) : Hub
{
    /// <summary>Starts receiving the hints of a workspace; false when the caller is not a member.</summary>
    public async Task<bool> Join(Guid workspaceId)
    {
        var accountId = Context.User!.AccountId();
        if (!await members.IsMemberAsync(workspaceId, accountId, Context.ConnectionAborted))
            return false;

        guard.Joins(Context, Here(workspaceId));
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(workspaceId, onlyFor: null));
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(workspaceId, accountId));
        return true;
    }

    /// <summary>Stops receiving the hints of a workspace.</summary>
    public async Task Leave(Guid workspaceId)
    {
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, Group(workspaceId, onlyFor: null));
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, Group(workspaceId, Context.User!.AccountId()));
        guard.Leaves(Context.ConnectionId, Here(workspaceId));
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        guard.Ends(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    Presence Here(Guid workspaceId) => new(Context.User!.SessionId(), workspaceId, Context.User!.AccountId());

    internal static string Group(Guid workspaceId, Guid? onlyFor) =>
        onlyFor is null ? workspaceId.ToString("N") : $"{workspaceId:N}:{onlyFor:N}";
}
