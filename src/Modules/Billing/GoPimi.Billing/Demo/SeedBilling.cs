using GoPimi.Billing.Plans;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Billing.Demo;

// The demo's plans, and how much of them its tickets have used.
internal sealed class SeedBilling(WorkspaceDb db, EventOutbox outbox) : IDemoSeeder
{
    public async Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        var rows = workspace.Tickets.Select(t => new { t.Id, OpenedAt = t.Acts[0].At });
        var limits = await db.GetAsync<PlanLimits>(
            Subscribe, new { workspace.PlanCode, workspace.FoundedAt, Rows = DemoRows.Json(rows) }, cancellationToken);
        outbox.Add(limits.ToEvent(workspace.Id));
    }

    const string Subscribe = """
        insert into billing.opened_ticket (workspace_id, ticket_id, month)
        select @WorkspaceId, r.id, date_trunc('month', r.opened_at at time zone 'utc')::date
        from jsonb_to_recordset(@Rows::jsonb) as r (id uuid, opened_at timestamptz);

        insert into billing.ticket_usage (workspace_id, month, tickets)
        select @WorkspaceId, o.month, count(*)::int
        from billing.opened_ticket o
        where o.workspace_id = @WorkspaceId
        group by o.month;

        with subscribed as (
            insert into billing.subscription (workspace_id, plan_code, plan_version, started_at, version)
            select @WorkspaceId, code, version, @FoundedAt, 1
            from billing.plan
            where code = @PlanCode
            order by version desc
            limit 1
            returning plan_code, plan_version, version)
        select s.plan_code, p.name as plan_name, p.agents, p.tickets_per_month, s.version
        from subscribed s
        join billing.plan p on p.code = s.plan_code and p.version = s.plan_version
        """;
}
