using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Ticketing.Contracts;
using MediatR;

namespace GoPimi.Ticketing.Agents;

// The module's word to itself: the open tickets of somebody who left go to the heir, or back to the queue, a batch at a time.
[EventName("ticketing.agent_left.v1")]
internal sealed record AgentLeft(Guid WorkspaceId, Guid AccountId, Guid? HeirId = null) : IIntegrationEvent;

internal sealed class OnAgentLeft(
    WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
    : INotificationHandler<AgentLeft>
{
    const int BatchSize = 100;

    public async Task Handle(AgentLeft notification, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        var freed = await db.ListAsync<Ticket>(Free, new { notification.AccountId, notification.HeirId, BatchSize, At = at }, cancellationToken);
        foreach (var ticket in freed)
        {
            outbox.Add(new TicketChanged(
                workspace.WorkspaceId, ticket.Id, ticket.Number, ticket.Subject, ticket.Status, ticket.Priority, ticket.AssigneeId,
                ticket.Status, notification.AccountId, ticket.RequesterEmail, ActorId: null, ActorName: null, ticket.Version, at));
            live.Announce("ticket", ticket.Id, ticket.Version);
        }

        if (freed.Count == BatchSize)
            outbox.Add(notification);
    }

    sealed record Ticket(Guid Id, long Number, string Subject, string Status, string Priority, string RequesterEmail, int Version, Guid? AssigneeId);

    // Somebody who has come back meanwhile keeps what is left. An heir who has left too takes nothing; locked, so that the heir
    // does not leave in the same moment.
    const string Free = """
        with gone as (
            select a.account_id, a.name
            from ticketing.agent a
            where a.workspace_id = @WorkspaceId and a.account_id = @AccountId and not a.active
        ), heir as (
            select a.account_id, a.name
            from ticketing.agent a
            where a.workspace_id = @WorkspaceId and a.account_id = @HeirId and a.active
            for share
        ), batch as (
            select t.id
            from ticketing.ticket t
            where t.workspace_id = @WorkspaceId and t.is_open and t.assignee_id = @AccountId
            order by t.last_activity_at desc, t.id desc
            limit @BatchSize
            for update
        ), freed as (
            update ticketing.ticket t
            set assignee_id = (select account_id from heir), version = t.version + 1
            from batch b, gone
            where t.workspace_id = @WorkspaceId and t.id = b.id
            returning t.id, t.number, t.subject, t.status, t.priority, t.requester_email, t.version, t.assignee_id
        ), logged as (
            insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, changes, at)
            select @WorkspaceId, gen_random_uuid(), f.id, 'agent_left',
                jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
                    'field', 'assignee', 'from', gone.name, 'fromId', gone.account_id, 'to', heir.name, 'toId', heir.account_id))), @At
            from freed f
            cross join gone
            left join heir on true
        )
        select id, number, subject, status, priority, requester_email, version, assignee_id
        from freed
        """;
}
