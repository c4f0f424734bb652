using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Live;
using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Messages;

// Shows on the message what became of its mail. The ticket itself does not change, so its version stays.
internal sealed class OnOutboundMailChanged(WorkspaceDb db, LiveUpdates live) : INotificationHandler<OutboundMailChanged>
{
    public async Task Handle(OutboundMailChanged notification, CancellationToken cancellationToken)
    {
        var state = notification.State == "queued" ? DeliveryState.HandedOver : notification.State;
        if (!DeliveryState.All.Contains(state, StringComparer.Ordinal))
            return;

        var args = new { notification.MessageId, notification.OutboundMailId, State = state, notification.Error, notification.Version };
        if (await db.FindAsync<Ticket>(Save, args, cancellationToken) is { } ticket)
            live.Announce("ticket", ticket.Id, ticket.Version);
    }

    sealed record Ticket(Guid Id, int Version);

    const string Save = """
        with changed as (
            update ticketing.message
            set delivery = @State, delivery_error = @Error, delivery_version = @Version, delivery_mail_id = @OutboundMailId
            where workspace_id = @WorkspaceId and id = @MessageId and kind = 'reply'
                and delivery not in ('pending', 'withdrawn') and delivery_version < @Version
            returning ticket_id
        )
        select t.id, t.version
        from changed c
        join ticketing.ticket t on t.workspace_id = @WorkspaceId and t.id = c.ticket_id
        """;
}
