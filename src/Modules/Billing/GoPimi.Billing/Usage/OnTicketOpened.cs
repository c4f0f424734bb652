using GoPimi.BuildingBlocks.Data;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Billing.Usage;

internal sealed class OnTicketOpened(WorkspaceDb db) : INotificationHandler<TicketOpened>
{
    public Task Handle(TicketOpened notification, CancellationToken cancellationToken) => db.ExecuteAsync(
        Count, new { notification.TicketId, At = notification.At.UtcDateTime }, cancellationToken);

    // A ticket counts once, however often it is announced; the sum is kept, so that reading it costs one row.
    const string Count = """
        with opened as (
            insert into billing.opened_ticket (workspace_id, ticket_id, month)
            values (@WorkspaceId, @TicketId, date_trunc('month', @At::timestamptz at time zone 'utc')::date)
            on conflict (workspace_id, ticket_id) do nothing
            returning month)
        insert into billing.ticket_usage (workspace_id, month, tickets)
        select @WorkspaceId, month, 1
        from opened
        on conflict (workspace_id, month) do update
        set tickets = ticket_usage.tickets + 1
        """;
}
