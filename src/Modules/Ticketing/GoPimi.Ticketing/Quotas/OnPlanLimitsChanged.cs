using GoPimi.Billing.Contracts;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Ticketing.HeldMails;
using MediatR;

namespace GoPimi.Ticketing.Quotas;

// A larger plan lets the held mails in.
internal sealed class OnPlanLimitsChanged(WorkspaceDb db, EventOutbox outbox) : INotificationHandler<PlanLimitsChanged>
{
    public async Task Handle(PlanLimitsChanged notification, CancellationToken cancellationToken)
    {
        if (await db.ExecuteAsync(Save, notification, cancellationToken) > 0)
            outbox.Add(new HeldMailsDue(notification.WorkspaceId));
    }

    const string Save = """
        insert into ticketing.plan_limit as copy (workspace_id, tickets_per_month, version)
        values (@WorkspaceId, @TicketsPerMonth, @Version)
        on conflict (workspace_id) do update
        set tickets_per_month = excluded.tickets_per_month, version = excluded.version
        where copy.version < excluded.version
        """;
}
