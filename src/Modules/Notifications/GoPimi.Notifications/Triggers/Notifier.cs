using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Notifications.Mails;

namespace GoPimi.Notifications.Triggers;

// Tells one member of one thing, where that member wants to hear of it. What is older than what the member has already been
// told of the same ticket adds nothing, so the order and repetition of events do not matter.
internal sealed class Notifier(
    WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, NotificationSettings settings, TimeProvider clock)
{
    public async Task TellAsync(News news, CancellationToken cancellationToken)
    {
        var saved = await db.FindAsync<Saved>(
            Save,
            new
            {
                Id = Guid.CreateVersion7(),
                news.AccountId,
                news.Type,
                news.TicketId,
                news.TicketNumber,
                news.Subject,
                news.ActorName,
                news.Excerpt,
                news.At,
            },
            cancellationToken);
        if (saved is null)
            return;

        outbox.Add(
            new MailDue(workspace.WorkspaceId, saved.Id),
            clock.GetUtcNow().AddSeconds(settings.MailDelaySeconds));
        if (saved.InApp)
            live.Announce("notification", saved.Id, 0, onlyFor: news.AccountId);
    }

    sealed record Saved(Guid Id, bool InApp);

    // An unread notification of the same ticket and kind is refreshed. Once it has been mailed, a new one takes its place,
    // so that there is a mail for what is new.
    const string Save = """
        delete from notifications.notification
        where workspace_id = @WorkspaceId and account_id = @AccountId and ticket_id = @TicketId and type = @Type
            and read_at is null and mailed_at is not null and at < @At;
        insert into notifications.notification as notification
            (workspace_id, id, account_id, type, ticket_id, ticket_number, subject, actor_name, excerpt, at, in_app)
        select
            @WorkspaceId, @Id, @AccountId, @Type, @TicketId, @TicketNumber, @Subject, @ActorName, @Excerpt, @At,
            coalesce(p.in_app, true)
        from (select) as once
        left join notifications.preference p
            on p.workspace_id = @WorkspaceId and p.account_id = @AccountId and p.type = @Type
        where coalesce(p.in_app or p.email, true)
            and not exists (
                select from notifications.member m
                where m.workspace_id = @WorkspaceId and m.account_id = @AccountId and not m.active)
            and not exists (
                select from notifications.notification n
                where n.workspace_id = @WorkspaceId and n.account_id = @AccountId and n.ticket_id = @TicketId
                    and n.type = @Type and n.at >= @At)
        on conflict (workspace_id, account_id, ticket_id, type) where read_at is null do update
        set ticket_number = excluded.ticket_number,
            subject = excluded.subject,
            actor_name = excluded.actor_name,
            excerpt = excluded.excerpt,
            at = excluded.at,
            in_app = excluded.in_app
        where notification.at < excluded.at
        returning id, in_app
        """;
}

/// <summary>What there is to tell.</summary>
/// <param name="AccountId">Whom.</param>
internal sealed record News(
    Guid AccountId,
    string Type,
    Guid TicketId,
    long TicketNumber,
    string Subject,
    string ActorName,
    string Excerpt,
    DateTimeOffset At);
