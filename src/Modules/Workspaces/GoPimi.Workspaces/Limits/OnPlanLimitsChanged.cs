using GoPimi.Billing.Contracts;
using GoPimi.BuildingBlocks.Data;
using MediatR;

namespace GoPimi.Workspaces.Limits;

// Keeps how many people the plan has room for. Those who are in already stay, whatever the new limit.
internal sealed class OnPlanLimitsChanged(WorkspaceDb db) : INotificationHandler<PlanLimitsChanged>
{
    public Task Handle(PlanLimitsChanged changed, CancellationToken cancellationToken) => db.ExecuteAsync(
        Save, new { changed.PlanCode, changed.PlanName, changed.Agents, changed.Version }, cancellationToken);

    const string Save = """
        insert into workspaces.plan_limit as l (workspace_id, plan_code, plan_name, agents, version)
        values (@WorkspaceId, @PlanCode, @PlanName, @Agents, @Version)
        on conflict (workspace_id) do update
        set plan_code = excluded.plan_code, plan_name = excluded.plan_name, agents = excluded.agents, version = excluded.version
        where l.workspace_id = @WorkspaceId and l.version < excluded.version
        """;
}
