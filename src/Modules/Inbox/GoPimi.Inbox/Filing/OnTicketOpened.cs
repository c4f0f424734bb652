using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Live;
using GoPimi.Inbox.Threading;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Inbox.Filing;

// A ticket and its thread know each other: answers to its mails find back, whoever opened it.
internal sealed class OnTicketOpened(WorkspaceDb db, ThreadBook threads, LiveUpdates live) : INotificationHandler<TicketOpened>
{
    public async Task Handle(TicketOpened notification, CancellationToken cancellationToken)
    {
        var mailbox = notification.InboundMailId is null
            ? null
            : await db.FindAsync<Guid?>(MailboxOf, new { notification.InboundMailId }, cancellationToken);
        var thread = await threads.EnsureAsync(
            notification.ThreadId, mailbox, notification.TicketId, [notification.RequesterEmail], cancellationToken);
        if (thread is null || notification.InboundMailId is not { } mailId)
            return;

        var version = await db.FindAsync<int?>(
            MailFiling.File,
            new { InboundMailId = mailId, notification.TicketId, notification.ThreadId },
            cancellationToken);
        if (version is not null)
            live.Announce("inbound_mail", mailId, version.Value);
    }

    const string MailboxOf = """
        select mailbox_id
        from inbox.inbound_mail
        where workspace_id = @WorkspaceId and id = @InboundMailId
        """;
}
