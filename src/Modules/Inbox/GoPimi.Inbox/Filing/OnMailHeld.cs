using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Live;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Inbox.Filing;

// Over quota: the mail is safe and waits. It may have been released already when this is heard.
internal sealed class OnMailHeld(WorkspaceDb db, LiveUpdates live) : INotificationHandler<MailHeld>
{
    public async Task Handle(MailHeld notification, CancellationToken cancellationToken)
    {
        var version = await db.FindAsync<int?>(Hold, new { notification.InboundMailId }, cancellationToken);
        if (version is not null)
            live.Announce("inbound_mail", notification.InboundMailId, version.Value);
    }

    const string Hold = """
        update inbox.inbound_mail
        set status = 'held', version = version + 1
        where workspace_id = @WorkspaceId and id = @InboundMailId and status = 'received'
        returning version
        """;
}
