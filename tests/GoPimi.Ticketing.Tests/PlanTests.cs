using Dapper;

namespace GoPimi.Ticketing.Tests;

// Which index serves which list, as PostgreSQL plans it under row-level security: real rows, real statistics, no hints.
public sealed class PlanTests(TicketingHost host)
{
    const string Newest = "(p.last_activity_at, p.id) < ('infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff')";

    static readonly SemaphoreSlim Seeding = new(1);
    static Guid seeded;

    [Theory]
    [InlineData("ticket_activity", "true")]
    [InlineData("ticket_open", "p.is_open")]
    [InlineData("ticket_open", "not p.is_open")]
    [InlineData("ticket_status", "p.status = 'pending'")]
    [InlineData("ticket_assignee", "p.is_open and p.assignee_id = '00000000-0000-0000-0000-000000000003'")]
    [InlineData("ticket_unassigned", "p.is_open and p.assignee_id is null")]
    [InlineData("ticket_requester", "p.requester_email = 'c7@customer.example'")]
    public async Task Each_view_of_the_list_reads_its_own_index_in_order(string index, string view)
    {
        var plan = await ExplainAsync(
            $"""
            select p.id from ticketing.ticket p
            where p.workspace_id = @Workspace and {Newest} and {view}
            order by p.last_activity_at desc, p.id desc limit 51
            """);

        plan.ShouldContain(index);
        plan.ShouldNotContain("Sort");
        plan.ShouldNotContain("Seq Scan");
    }

    [Theory]
    [InlineData("ticket_workspace_id_number_key", "select p.id from ticketing.ticket p where p.workspace_id = @Workspace and p.number = 77")]
    [InlineData("ticket_workspace_id_thread_id_key", "select p.id from ticketing.ticket p where p.workspace_id = @Workspace and p.thread_id = '00000000-0000-0000-0000-000000000009'")]
    [InlineData("ticket_follow_up", "select p.id from ticketing.ticket p where p.workspace_id = @Workspace and p.follow_up_of = '00000000-0000-0000-0000-000000000009'")]
    [InlineData("message_workspace_id_ticket_id_position_key", "select m.id from ticketing.message m where m.workspace_id = @Workspace and m.ticket_id = (select id from ticketing.ticket where workspace_id = @Workspace and number = 7) and m.position < 100 and m.delivery is distinct from 'withdrawn' order by m.position desc limit 31")]
    [InlineData("message_inbound_mail", "select m.id from ticketing.message m where m.workspace_id = @Workspace and m.inbound_mail_id = '00000000-0000-0000-0000-000000000009'")]
    [InlineData("ticket_event_history", "select e.id from ticketing.ticket_event e where e.workspace_id = @Workspace and e.ticket_id = (select id from ticketing.ticket where workspace_id = @Workspace and number = 7) and (e.at, e.id) < ('infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by e.at desc, e.id desc limit 51")]
    [InlineData("held_mail_queue", "select h.id from ticketing.held_mail h where h.workspace_id = @Workspace and (h.received_at, h.id) > ('-infinity', '00000000-0000-0000-0000-000000000000') order by h.received_at, h.id limit 51")]
    [InlineData("held_mail_thread", "select h.id from ticketing.held_mail h where h.workspace_id = @Workspace and h.thread_id = '00000000-0000-0000-0000-000000000009'")]
    [InlineData("tag_pkey", "select g.name from ticketing.tag g where g.workspace_id = @Workspace and g.tickets > 0 order by g.name limit 1000")]
    [InlineData("agent_name", "select a.account_id from ticketing.agent a where a.workspace_id = @Workspace and a.active order by a.name, a.account_id limit 1000")]
    [InlineData("attachment_message", "select x.id from ticketing.attachment x where x.workspace_id = @Workspace and x.message_id = '00000000-0000-0000-0000-000000000009' order by x.position")]
    public async Task Each_other_read_has_its_index(string index, string sql)
    {
        var plan = await ExplainAsync(sql);

        plan.ShouldContain(index);
        plan.ShouldNotContain("Sort");
        plan.ShouldNotContain("Seq Scan");
    }

    async Task<string> ExplainAsync(string sql)
    {
        var workspace = await SeedAsync();
        await using var connection = await host.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("set local role none; set local role gopimi_app; select set_config('app.workspace_id', @workspace, true)", new { workspace = workspace.ToString() });
        var lines = await connection.QueryAsync<string>("explain (costs off) " + sql.Replace("@Workspace", $"'{workspace}'", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }

    async Task<Guid> SeedAsync()
    {
        await Seeding.WaitAsync();
        try
        {
            if (seeded == Guid.Empty)
            {
                await using var connection = await host.OpenAsync();
                await connection.ExecuteAsync(Seed, commandTimeout: 300);
                seeded = Guid.Parse("00000000-0000-0000-0000-00000000aaaa");
            }

            return seeded;
        }
        finally
        {
            Seeding.Release();
        }
    }

    // One workspace with 8,000 tickets beside others with as many.
    const string Seed = """
        insert into ticketing.ticket (workspace_id, id, number, thread_id, subject, status, priority, requester_email, requester_name, cc,
            assignee_id, tags, snippet, message_count, last_message_by, last_activity_at, created_at, version)
        select w.id, gen_random_uuid(), n, gen_random_uuid(), 'Subject ' || n,
            (array['new', 'open', 'pending', 'on_hold', 'solved', 'closed', 'solved', 'closed'])[1 + n / 2 % 8], 'normal',
            'c' || n / 2 % 20 || '@customer.example', '', '[]',
            case when n / 2 % 3 = 0 then null else ('00000000-0000-0000-0000-00000000000' || n / 2 % 7)::uuid end, '{}', repeat('words ', 20), 1,
            'customer', now() - n * interval '1 minute', now(), 1
        from generate_series(1, 16000) as n,
            lateral (select ('00000000-0000-0000-0000-00000000' || case when n % 2 = 0 then 'aaaa' else 'b' || lpad((n % 50)::text, 3, '0') end)::uuid as id) w;

        insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_name, text, inbound_mail_id, created_at)
        select t.workspace_id, gen_random_uuid(), t.id, p, 'customer', 'Carla', repeat('words ', 20), gen_random_uuid(), now()
        from ticketing.ticket t, generate_series(1, 3) as p
        where t.workspace_id::text like '00000000-0000-%';

        insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, changes, at)
        select t.workspace_id, gen_random_uuid(), t.id, 'opened', '[]', now() - p * interval '1 second'
        from ticketing.ticket t, generate_series(1, 3) as p
        where t.workspace_id::text like '00000000-0000-%';

        insert into ticketing.held_mail (workspace_id, id, inbound_mail_id, thread_id, from_name, from_email, subject, mail, received_at)
        select w.id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 'a@b.example', 's', '{}', now() - n * interval '1 second'
        from generate_series(1, 8000) as n,
            lateral (select ('00000000-0000-0000-0000-00000000' || case when n % 2 = 0 then 'aaaa' else 'b' || lpad((n % 50)::text, 3, '0') end)::uuid as id) w;

        insert into ticketing.tag (workspace_id, name, tickets)
        select w.id, 'tag ' || n, 1 from generate_series(1, 8000) as n,
            lateral (select ('00000000-0000-0000-0000-00000000' || case when n % 2 = 0 then 'aaaa' else 'b' || lpad((n % 50)::text, 3, '0') end)::uuid as id) w;

        insert into ticketing.agent (workspace_id, account_id, name, email, role, active, version)
        select w.id, gen_random_uuid(), 'Agent ' || n, 'a@b.example', 'member', true, 1 from generate_series(1, 8000) as n,
            lateral (select ('00000000-0000-0000-0000-00000000' || case when n % 2 = 0 then 'aaaa' else 'b' || lpad((n % 50)::text, 3, '0') end)::uuid as id) w;

        insert into ticketing.attachment (workspace_id, id, message_id, position, name, type, size, sha256, created_at)
        select m.workspace_id, gen_random_uuid(), m.id, 1, 'a.txt', 'text/plain', 1, repeat('a', 64), now() from ticketing.message m
        where m.position = 1 and m.workspace_id::text like '00000000-0000-%';

        analyze ticketing.ticket, ticketing.message, ticketing.ticket_event, ticketing.held_mail, ticketing.tag, ticketing.agent, ticketing.attachment;
        """;
}
