using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Ticketing.History;
using GoPimi.Ticketing.Messages;
using GoPimi.Ticketing.Quotas;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.Demo;

// The demo's tickets, their threads and histories, as the use cases would have left them.
internal sealed class SeedTicketing(WorkspaceDb db, EventOutbox outbox, TimeProvider clock) : IDemoSeeder
{
    public async Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(
            Tickets,
            new
            {
                workspace.MailboxId,
                LastNumber = workspace.Tickets[^1].Number,
                Rows = DemoRows.Json(workspace.Tickets.Select(TicketRow)),
                Customers = DemoRows.Json(workspace.Customers),
            },
            cancellationToken);
        await db.ExecuteAsync(
            Threads,
            new
            {
                Messages = DemoRows.Json(workspace.Tickets.SelectMany(MessageRows)),
                Events = DemoRows.Json(workspace.Tickets.SelectMany(EventRows)),
            },
            cancellationToken);

        // From here on these are answers like any other: they leave by the Inbox's queue.
        foreach (var reply in workspace.Tickets.SelectMany(t => t.Acts).Where(a => a.Message is { Delivery: DemoDelivery.Leaving }))
            outbox.Add(new ReplyDue(workspace.Id, reply.Message!.Id), clock.GetUtcNow());
    }

    static object TicketRow(DemoTicket ticket)
    {
        var said = ticket.Acts.Where(a => a.Message is { Kind: not MessageKind.Note }).ToList();
        return new
        {
            ticket.Id,
            ticket.Number,
            ticket.ThreadId,
            ticket.Subject,
            ticket.Status,
            ticket.Priority,
            RequesterEmail = ticket.Requester.Email,
            RequesterName = ticket.Requester.Name,
            AssigneeId = ticket.Assignee?.AccountId,
            ticket.Tags,
            Snippet = Texts.Snippet(said[^1].Message!.Text),
            MessageCount = ticket.Acts.Count(a => a.Message is not null),
            LastMessageBy = said[^1].Message!.Kind == MessageKind.Customer ? TicketItem.WroteLast.Customer : TicketItem.WroteLast.Agent,
            LastActivityAt = ticket.Acts.Last(a => a.Message is not null).At,
            CreatedAt = ticket.Acts[0].At,
            Month = PlanLimits.MonthOf(ticket.Acts[0].At),
            Version = ticket.Acts.Count,
        };
    }

    // A message stands at the version that it made.
    static IEnumerable<object> MessageRows(DemoTicket ticket) =>
        from entry in ticket.Acts.Index()
        let message = entry.Item.Message
        where message is not null
        let isCustomer = message.Kind == MessageKind.Customer
        let isReply = message.Kind == MessageKind.Reply
        let status = entry.Item.Changes.FirstOrDefault(c => c.Field == "status")
        select new
        {
            message.Id,
            TicketId = ticket.Id,
            Position = entry.Index + 1,
            message.Kind,
            AuthorId = entry.Item.Actor?.AccountId,
            AuthorName = isCustomer ? ticket.Requester.Name : entry.Item.Actor!.Name,
            AuthorEmail = isCustomer ? ticket.Requester.Email : null,
            Html = isCustomer ? null : AgentHtml.FromText(message.Text),
            message.Text,
            InboundMailId = isCustomer ? message.MailId : null,
            ToAddresses = isReply ? Address.ToJson([new Address(ticket.Requester.Name, ticket.Requester.Email)]) : null,
            CcAddresses = isReply ? "[]" : null,
            StatusBefore = isReply ? status?.From : null,
            StatusAfter = isReply ? status?.To : null,
            Delivery = message.Delivery switch
            {
                null => null,
                DemoDelivery.Leaving => DeliveryState.Pending,
                DemoDelivery.Failed => "failed",
                _ => "sent",
            },
            DeliveryError = message.Delivery == DemoDelivery.Failed ? "550 5.1.1 The mailbox does not exist." : null,
            SendAt = isReply ? entry.Item.At.AddSeconds(10) : (DateTimeOffset?)null,
            CreatedAt = entry.Item.At,
        };

    static IEnumerable<object> EventRows(DemoTicket ticket) => ticket.Acts.Select(act => new
    {
        act.Id,
        TicketId = ticket.Id,
        act.Type,
        ActorId = act.Actor?.AccountId,
        ActorName = act.Actor?.Name ?? (act.Message is null ? null : ticket.Requester.Name),
        MessageId = act.Message?.Id,
        Changes = Change.ToJson(act.Changes.Select(c => new Change(c.Field, c.From, c.To, c.FromId, c.ToId))),
        act.At,
    });

    const string Tickets = """
        insert into ticketing.counter (workspace_id, last_number)
        values (@WorkspaceId, @LastNumber);

        insert into ticketing.requester (workspace_id, email, contact_id, name, version)
        select @WorkspaceId, r.email, r.contact_id, coalesce(nullif(r.name, ''), r.email), 1
        from jsonb_to_recordset(@Customers::jsonb) as r (email text, contact_id uuid, name text);

        insert into ticketing.ticket (workspace_id, id, number, thread_id, subject, status, priority, requester_email, requester_name, cc,
            assignee_id, tags, mailbox_id, snippet, message_count, last_message_by, last_activity_at, created_at, version)
        select @WorkspaceId, r.id, r.number, r.thread_id, r.subject, r.status, r.priority, r.requester_email, r.requester_name, '[]',
            r.assignee_id, r.tags, @MailboxId, r.snippet, r.message_count, r.last_message_by, r.last_activity_at, r.created_at, r.version
        from jsonb_to_recordset(@Rows::jsonb) as r (id uuid, number bigint, thread_id uuid, subject text, status text, priority text,
            requester_email text, requester_name text, assignee_id uuid, tags text[], snippet text, message_count int,
            last_message_by text, last_activity_at timestamptz, created_at timestamptz, version int);

        insert into ticketing.monthly_usage (workspace_id, month, tickets)
        select @WorkspaceId, r.month, count(*)::int
        from jsonb_to_recordset(@Rows::jsonb) as r (month text)
        group by r.month;

        insert into ticketing.tag (workspace_id, name, tickets)
        select @WorkspaceId, g.name, count(*)::int
        from jsonb_to_recordset(@Rows::jsonb) as r (tags text[])
        cross join lateral unnest(r.tags) as g (name)
        group by g.name
        """;

    const string Threads = """
        insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_id, author_name, author_email, html, text,
            inbound_mail_id, to_addresses, cc_addresses, status_before, status_after, delivery, delivery_error, send_at,
            created_at)
        select @WorkspaceId, r.id, r.ticket_id, r.position, r.kind, r.author_id, r.author_name, r.author_email, r.html, r.text,
            r.inbound_mail_id, r.to_addresses::jsonb, r.cc_addresses::jsonb, r.status_before, r.status_after, r.delivery,
            r.delivery_error, r.send_at, r.created_at
        from jsonb_to_recordset(@Messages::jsonb) as r (id uuid, ticket_id uuid, position int, kind text, author_id uuid,
            author_name text, author_email text, html text, text text, inbound_mail_id uuid, to_addresses text, cc_addresses text,
            status_before text, status_after text, delivery text, delivery_error text, send_at timestamptz, created_at timestamptz);

        insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, actor_id, actor_name, message_id, changes, at)
        select @WorkspaceId, r.id, r.ticket_id, r.type, r.actor_id, r.actor_name, r.message_id, r.changes::jsonb, r.at
        from jsonb_to_recordset(@Events::jsonb) as r (id uuid, ticket_id uuid, type text, actor_id uuid, actor_name text,
            message_id uuid, changes text, at timestamptz)
        """;
}
