using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Contracts;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.HeldMails;
using GoPimi.Ticketing.Quotas;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.Inbound;

// Puts a mail where it belongs: into the ticket of its thread, into a new ticket, or among those that wait for the plan.
internal sealed class MailFiling(
    WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
{
    // True when the mail is in a ticket, false when it waits.
    public async Task<bool> FileAsync(MailReceived received, Guid? heldMailId, CancellationToken cancellationToken)
    {
        var mail = IncomingMail.Of(received);
        var place = await FindAsync(mail, heldMailId, cancellationToken);
        var filed = place switch
        {
            { AlreadyFiled: { } before } => before,
            { Queue.IsHeld: true } => null,
            { Ticket: { } ticket } when ticket.Status != TicketStatus.Closed || mail.IsAutomatic =>
                await JoinAsync(mail, ticket, cancellationToken),
            { FollowUp: { } followUp } => await JoinAsync(mail, followUp, cancellationToken),
            { Queue.WaitsBehind: true } => null,
            _ => await OpenAsync(mail, place.Ticket?.Id, cancellationToken),
        };
        if (filed is null)
        {
            await HoldAsync(received, mail, heldMailId, cancellationToken);
            return false;
        }

        outbox.Add(new MailFiled(workspace.WorkspaceId, mail.InboundMailId, filed.TicketId, filed.ThreadId));
        if (heldMailId is not null)
            await db.ExecuteAsync(Release, new { HeldMailId = heldMailId }, cancellationToken);
        return true;
    }

    Task<Place> FindAsync(IncomingMail mail, Guid? heldMailId, CancellationToken ct) => db.ReadAsync(
        ThreadSql.Find,
        new { mail.ThreadId, mail.InboundMailId, HeldMailId = heldMailId, ActorId = (Guid?)null },
        async grid =>
        {
            await grid.ReadSingleAsync<int>();
            return new Place(
                await grid.ReadSingleOrDefaultAsync<Filed>(),
                await grid.ReadSingleOrDefaultAsync<TicketState>(),
                await grid.ReadSingleOrDefaultAsync<TicketState>(),
                await grid.ReadSingleAsync<Queue>());
        },
        ct);

    async Task<Filed?> JoinAsync(IncomingMail mail, TicketState before, CancellationToken ct)
    {
        var joining = new Joining(mail, before, clock.GetUtcNow());
        await db.ExecuteAsync(ThreadSql.Join, joining.Parameters(), ct);
        foreach (var @event in joining.Published(workspace.WorkspaceId))
            outbox.Add(@event);
        live.Announce("ticket", before.Id, joining.After.Version);
        return new Filed(before.Id, before.ThreadId);
    }

    async Task<Filed?> OpenAsync(IncomingMail mail, Guid? followUpOf, CancellationToken ct)
    {
        var opening = new TicketOpening
        {
            // A closed thread stays closed: what follows up gets one of its own.
            ThreadId = followUpOf is null ? mail.ThreadId : Guid.CreateVersion7(),
            FollowUpOf = followUpOf,
            Subject = mail.Subject,
            Requester = mail.From,
            Cc = mail.Others,
            Text = mail.Text,
            Mail = mail,
            At = clock.GetUtcNow(),
        };
        var outcome = await db.GetAsync<TicketOpening.Outcome>(ThreadSql.Open, opening.Parameters(), ct);
        if (outcome.Number is null)
            return null;

        foreach (var @event in opening.Published(workspace.WorkspaceId, outcome))
            outbox.Add(@event);
        live.Announce("ticket", opening.TicketId, version: 1);
        return new Filed(opening.TicketId, opening.ThreadId);
    }

    async Task HoldAsync(MailReceived received, IncomingMail mail, Guid? heldMailId, CancellationToken ct)
    {
        var next = PlanLimits.NextMonth(clock.GetUtcNow());
        if (heldMailId is null)
        {
            await db.ExecuteAsync(Hold, Waiting(received, mail), ct);
            outbox.Add(new MailHeld(workspace.WorkspaceId, mail.InboundMailId));
            // The plan may have changed in this very moment: look again once this is committed.
            outbox.Add(new HeldMailsDue(workspace.WorkspaceId));
        }

        if (await db.ExecuteAsync(Schedule, new { DueAt = next }, ct) > 0)
            outbox.Add(new HeldMailsDue(workspace.WorkspaceId), next);
    }

    static object Waiting(MailReceived received, IncomingMail mail) => new
    {
        Id = Guid.CreateVersion7(),
        mail.InboundMailId,
        mail.ThreadId,
        FromName = mail.From.Name ?? "",
        FromEmail = mail.From.Email,
        mail.Subject,
        Mail = JsonSerializer.Serialize(received, EventJson.Options),
        mail.ReceivedAt,
    };

    internal sealed record Filed(Guid TicketId, Guid ThreadId);

    internal sealed record Queue(bool IsHeld, bool WaitsBehind);

    internal sealed record Place(Filed? AlreadyFiled, TicketState? Ticket, TicketState? FollowUp, Queue Queue);

    const string Hold = """
        insert into ticketing.held_mail (workspace_id, id, inbound_mail_id, thread_id, from_name, from_email, subject, mail, received_at)
        values (@WorkspaceId, @Id, @InboundMailId, @ThreadId, @FromName, @FromEmail, @Subject, @Mail::jsonb, @ReceivedAt)
        on conflict (workspace_id, inbound_mail_id) do nothing
        """;

    // Once a month at most: true for the first who asks.
    const string Schedule = """
        insert into ticketing.held_release as r (workspace_id, due_at)
        values (@WorkspaceId, @DueAt)
        on conflict (workspace_id) do update set due_at = excluded.due_at
        where r.due_at < excluded.due_at
        """;

    const string Release = """
        delete from ticketing.held_mail
        where workspace_id = @WorkspaceId and id = @HeldMailId
        """;
}
