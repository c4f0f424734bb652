using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Billing.Contracts;

/// <summary>A workspace has new limits; each module counts and enforces its own.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="PlanCode">The plan: <c>free</c>, <c>team</c>, <c>business</c>.</param>
/// <param name="PlanName">The plan's name as people read it.</param>
/// <param name="Agents">How many active members the workspace may have.</param>
/// <param name="TicketsPerMonth">How many tickets may be opened in a calendar month (UTC).</param>
/// <param name="Version">Version of the workspace's subscription.</param>
[EventName("billing.plan_limits_changed.v1")]
public sealed record PlanLimitsChanged(
    Guid WorkspaceId, string PlanCode, string PlanName, int Agents, int TicketsPerMonth, int Version) : IIntegrationEvent;
