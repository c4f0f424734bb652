namespace GoPimi.Host.Tests.Demo;

// What would show that nobody has worked here: each statement finds rows that the use cases could never leave behind.
internal static class Contradictions
{
    public static readonly (string What, string Sql)[] All =
    [
        ("a ticket's count of messages", """
            select t.id::text from ticketing.ticket t
            where t.message_count <> (select count(*) from ticketing.message m where m.ticket_id = t.id)
            """),
        ("a ticket's version and its history", """
            select t.id::text from ticketing.ticket t
            where t.version <> (select count(*) from ticketing.ticket_event e where e.ticket_id = t.id)
            """),
        ("the order of a thread", """
            select m.id::text
            from ticketing.message m join ticketing.message n on n.ticket_id = m.ticket_id and n.position > m.position and n.created_at < m.created_at
            """),
        ("something of tomorrow", """
            select id::text from ticketing.ticket where last_activity_at > now() union all
            select id::text from ticketing.ticket_event where at > now() union all
            select id::text from notifications.notification where at > now()
            """),
        ("a status and the history that led to it", """
            select t.id::text
            from ticketing.ticket t
            where t.status <> coalesce((
                select c->>'to'
                from ticketing.ticket_event e cross join jsonb_array_elements(e.changes) c
                where e.ticket_id = t.id and c->>'field' = 'status'
                order by e.at desc, e.id desc
                limit 1), 'new')
            """),
        ("a tag's count", """
            select g.name from ticketing.tag g
            where g.tickets <> (select count(*) from ticketing.ticket t where t.workspace_id = g.workspace_id and g.name = any(t.tags))
            """),
        ("a month's tickets, there and here", """
            select u.workspace_id || ' ' || u.month
            from ticketing.monthly_usage u
            left join billing.ticket_usage b on b.workspace_id = u.workspace_id and to_char(b.month, 'YYYY-MM') = u.month
            where u.month < to_char(now(), 'YYYY-MM') and u.tickets is distinct from b.tickets
            """),
        ("a requester without a contact", """
            select t.id::text from ticketing.ticket t
            where not exists (select from contacts.contact c where c.workspace_id = t.workspace_id and c.email = t.requester_email)
                and t.created_at < now() - interval '1 minute'
            """),
        ("a mail of a message that is not there", """
            select m.id::text from ticketing.message m
            where m.inbound_mail_id is not null and not exists (select from inbox.inbound_mail i where i.id = m.inbound_mail_id and i.ticket_id = m.ticket_id)
                and m.created_at < now() - interval '1 minute'
            """),
        ("a notification about no ticket", """
            select n.id::text from notifications.notification n
            where not exists (select from ticketing.ticket t where t.id = n.ticket_id and t.number = n.ticket_number)
            """),
    ];
}
