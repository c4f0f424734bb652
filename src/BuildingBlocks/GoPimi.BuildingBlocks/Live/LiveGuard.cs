using System.Collections.Concurrent;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.BuildingBlocks.Tenancy;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.BuildingBlocks.Live;

/// <summary>
/// Ends the live connections of people who are signed out or no longer members: <c>Join</c> asks once, a connection lives for
/// hours. One
/// query every two seconds for all connections of this host, none while there are none.
/// </summary>
public sealed class LiveGuard(IServiceScopeFactory scopes, ILogger<LiveGuard> logger)
    : PeriodicService(TimeSpan.FromSeconds(2), logger)
{
    readonly ConcurrentDictionary<string, Joined> connections = new(StringComparer.Ordinal);

    internal void Joins(HubCallerContext connection, Presence presence) =>
        connections.GetOrAdd(connection.ConnectionId, _ => new Joined(connection)).Workspaces[presence] = true;

    internal void Leaves(string connectionId, Presence presence)
    {
        if (connections.TryGetValue(connectionId, out var joined))
            joined.Workspaces.TryRemove(presence, out _);
    }

    internal void Ends(string connectionId) => connections.TryRemove(connectionId, out _);

    /// <inheritdoc/>
    public override async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        Presence[] joined = [.. connections.Values.SelectMany(c => c.Workspaces.Keys).Distinct()];
        if (joined.Length == 0)
            return 0;

        await using var scope = scopes.CreateAsyncScope();
        var gone = (await scope.ServiceProvider.GetRequiredService<IMembershipDirectory>().EndedAsync(joined, cancellationToken)).ToHashSet();
        Joined[] ended = [.. connections.Values.Where(c => c.Workspaces.Keys.Any(gone.Contains))];
        foreach (var connection in ended)
            connection.Context.Abort();
        return ended.Length;
    }

    sealed record Joined(HubCallerContext Context)
    {
        public ConcurrentDictionary<Presence, bool> Workspaces { get; } = [];
    }
}
