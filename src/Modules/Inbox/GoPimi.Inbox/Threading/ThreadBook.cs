using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Mail;

namespace GoPimi.Inbox.Threading;

/// <summary>A thread with the mailbox that its mails go through.</summary>
internal sealed record ThreadEntry(Guid Id, long Number, Guid MailboxId, string Address, string MailboxName, Guid? TicketId);

/// <summary>Keeps threads. Whoever hears first of a thread enters it: the mail that began it, or the ticket that did.</summary>
internal sealed class ThreadBook(WorkspaceDb db, TimeProvider clock)
{
    /// <summary>The thread, entered if it is new; null when the workspace has no mailbox yet.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="mailboxId">The mailbox of a new thread; null for the workspace's first.</param>
    /// <param name="ticketId">The ticket it belongs to, once there is one.</param>
    /// <param name="participants">Addresses that the thread knows from now on.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<ThreadEntry?> EnsureAsync(
        Guid threadId, Guid? mailboxId, Guid? ticketId, IEnumerable<string> participants, CancellationToken cancellationToken) =>
        db.FindAsync<ThreadEntry>(
            Ensure,
            new
            {
                ThreadId = threadId,
                MailboxId = mailboxId,
                TicketId = ticketId,
                Participants = participants.Where(p => p.Length > 0).Select(EmailAddress.Normalise).Distinct(StringComparer.Ordinal).ToArray(),
                Now = clock.GetUtcNow(),
            },
            cancellationToken);

    // A number is drawn only for a thread that is new; when two draw at once a number stays unused.
    const string Ensure = """
        with drawn as (
            insert into inbox.thread_counter as k (workspace_id, last)
            select @WorkspaceId, 1
            where not exists (
                select from inbox.thread t where t.workspace_id = @WorkspaceId and t.id = @ThreadId)
            on conflict (workspace_id) do update set last = k.last + 1
            returning last
        )
        insert into inbox.thread (workspace_id, id, number, mailbox_id, ticket_id, created_at)
        select @WorkspaceId, @ThreadId, d.last, m.id, @TicketId, @Now
        from drawn d
        cross join (
            select b.id
            from inbox.mailbox b
            where b.workspace_id = @WorkspaceId
            order by b.id = @MailboxId::uuid desc nulls last, b.created_at, b.id
            limit 1) m
        on conflict (workspace_id, id) do nothing;

        update inbox.thread
        set ticket_id = @TicketId
        where workspace_id = @WorkspaceId and id = @ThreadId and ticket_id is distinct from @TicketId::uuid and @TicketId::uuid is not null;

        insert into inbox.thread_participant (workspace_id, thread_id, email)
        select t.workspace_id, t.id, p.email
        from inbox.thread t
        cross join unnest(@Participants::text[]) as p (email)
        where t.workspace_id = @WorkspaceId and t.id = @ThreadId
        on conflict do nothing;

        select t.id, t.number, t.mailbox_id, m.address, m.name as mailbox_name, t.ticket_id
        from inbox.thread t
        join inbox.mailbox m on m.workspace_id = @WorkspaceId and m.id = t.mailbox_id
        where t.workspace_id = @WorkspaceId and t.id = @ThreadId
        """;
}
