using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Contracts;
using GoPimi.Ticketing.Inbound;
using MediatR;

namespace GoPimi.Ticketing.HeldMails;

// The module's word to itself: the plan may allow tickets again.
[EventName("ticketing.held_mails_due.v1")]
internal sealed record HeldMailsDue(Guid WorkspaceId) : IIntegrationEvent;

// Lets in the mail that waits longest, then asks itself for the next one: each in a transaction of its own, in order.
internal sealed class OnHeldMailsDue(WorkspaceDb db, MailFiling filing, EventOutbox outbox) : INotificationHandler<HeldMailsDue>
{
    public async Task Handle(HeldMailsDue notification, CancellationToken cancellationToken)
    {
        var held = await db.ReadAsync(
            Oldest,
            args: null,
            async grid =>
            {
                await grid.ReadSingleAsync<int>();
                return await grid.ReadSingleOrDefaultAsync<Held>();
            },
            cancellationToken);
        if (held is null)
            return;

        var mail = JsonSerializer.Deserialize<MailReceived>(held.Mail, EventJson.Options)!;
        if (await filing.FileAsync(mail, held.Id, cancellationToken))
            outbox.Add(notification);
    }

    sealed record Held(Guid Id, string Mail);

    const string Oldest = """
        select count(*)::int from pg_advisory_xact_lock(hashtextextended('ticketing.held_mails:' || @WorkspaceId::text, 0));
        select h.id, h.mail::text
        from ticketing.held_mail h
        where h.workspace_id = @WorkspaceId
        order by h.received_at, h.id
        limit 1
        """;
}
