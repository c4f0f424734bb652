using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Billing.Plans;

internal sealed class OnWorkspaceCreated(WorkspaceDb db, EventOutbox outbox, TimeProvider clock)
    : INotificationHandler<WorkspaceCreated>
{
    public async Task Handle(WorkspaceCreated notification, CancellationToken cancellationToken)
    {
        var limits = await db.FindAsync<PlanLimits>(Subscribe, new { Now = clock.GetUtcNow() }, cancellationToken);
        if (limits is not null)
            outbox.Add(limits.ToEvent(notification.WorkspaceId));
    }

    const string Subscribe = """
        with subscribed as (
            insert into billing.subscription (workspace_id, plan_code, plan_version, started_at, version)
            select @WorkspaceId, code, version, @Now, 1
            from billing.plan
            where code = 'free'
            order by version desc
            limit 1
            on conflict (workspace_id) do nothing
            returning plan_code, plan_version, version)
        select s.plan_code, p.name as plan_name, p.agents, p.tickets_per_month, s.version
        from subscribed s
        join billing.plan p on p.code = s.plan_code and p.version = s.plan_version
        """;
}
