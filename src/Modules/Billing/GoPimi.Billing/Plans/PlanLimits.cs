using GoPimi.Billing.Contracts;

namespace GoPimi.Billing.Plans;

// A workspace's subscription joined with its plan: what other modules are told.
internal sealed record PlanLimits(string PlanCode, string PlanName, int Agents, int TicketsPerMonth, int Version)
{
    public PlanLimitsChanged ToEvent(Guid workspaceId) =>
        new(workspaceId, PlanCode, PlanName, Agents, TicketsPerMonth, Version);
}
