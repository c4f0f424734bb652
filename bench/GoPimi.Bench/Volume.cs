using Dapper;
using Npgsql;

namespace GoPimi.Bench;

/// <summary>Fills the database by SQL: one large workspace, and many others beside it.</summary>
internal static class Volume
{
    const int OtherWorkspaces = 90;

    public static async Task FillAsync(Installation installation, Desk desk, int large, int all)
    {
        await using var connection = new NpgsqlConnection(installation.OwnerConnectionString);
        await connection.OpenAsync();
        await FillAsync(connection, desk.WorkspaceId, large, messages: 10);
        for (var i = 0; i < OtherWorkspaces; i++)
            await FillAsync(connection, Guid.CreateVersion7(), (all - large) / OtherWorkspaces, messages: 1);

        foreach (var table in (string[])["ticketing.ticket", "ticketing.message"])
            await connection.ExecuteAsync($"vacuum analyze {table}", commandTimeout: 0);
        Report.Line("tickets in the large workspace, in all", $"{large:N0}, {all:N0}");
    }

    // Only the thousand newest tickets get a whole thread: more would measure the disk, not the product.
    static async Task FillAsync(NpgsqlConnection connection, Guid workspaceId, int tickets, int messages) => await connection.ExecuteAsync(
        """
        insert into ticketing.ticket (workspace_id, id, number, thread_id, subject, status, priority, requester_email, requester_name, cc,
            assignee_id, tags, snippet, message_count, last_message_by, last_activity_at, created_at, version)
        select @workspaceId, gen_random_uuid(), 100000 + i, gen_random_uuid(), 'Order ' || i || ' arrived damaged',
            (array['new', 'open', 'pending', 'on_hold', 'solved', 'solved', 'closed', 'closed'])[1 + i % 8], 'normal',
            'customer' || i % 5000 || '@customer.test', 'Customer ' || i % 5000, '[]', null, array['orders'],
            'The parcel was open and two of the cups are broken.', @messages, 'customer',
            now() - i * interval '1 minute', now() - i * interval '1 minute', 1
        from generate_series(1, @tickets) i;

        insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_name, author_email, text, created_at, delivery)
        select t.workspace_id, gen_random_uuid(), t.id, m, case when m % 2 = 1 then 'customer' else 'reply' end, t.requester_name,
            t.requester_email, repeat('The parcel was open and two of the cups are broken. ', 8), t.created_at + m * interval '1 second',
            case when m % 2 = 0 then 'sent' end
        from (select * from ticketing.ticket where workspace_id = @workspaceId and number > 100000 order by last_activity_at desc limit 1000) t
        cross join generate_series(1, @messages) m;
        """,
        new { workspaceId, tickets, messages },
        commandTimeout: 0);
}
