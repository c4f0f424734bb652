using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Live;
using GoPimi.Inbox.Threading;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Inbox.Filing;

internal sealed class OnMailFiled(WorkspaceDb db, ThreadBook threads, LiveUpdates live) : INotificationHandler<MailFiled>
{
    public async Task Handle(MailFiled notification, CancellationToken cancellationToken)
    {
        var mail = await db.FindAsync<Mail>(Find, new { notification.InboundMailId }, cancellationToken);
        if (mail is null || await threads.EnsureAsync(
                notification.ThreadId, mail.MailboxId, notification.TicketId, [mail.KnownSender ?? ""], cancellationToken) is null)
            return;

        var version = await db.FindAsync<int?>(MailFiling.File, notification, cancellationToken);
        if (version is not null)
            live.Announce("inbound_mail", notification.InboundMailId, version.Value);
    }

    sealed record Mail(Guid MailboxId, string? KnownSender);

    const string Find = """
        select mailbox_id, case when sender_is_known then from_email end as known_sender
        from inbox.inbound_mail
        where workspace_id = @WorkspaceId and id = @InboundMailId
        """;
}
