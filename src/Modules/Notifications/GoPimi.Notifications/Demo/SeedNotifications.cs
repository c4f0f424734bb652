using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;

namespace GoPimi.Notifications.Demo;

// What the demo's people were told of: mostly read long ago, the latest still unread.
internal sealed class SeedNotifications(WorkspaceDb db) : IDemoSeeder
{
    const int PerPerson = 30;
    const int Unread = 4;
    static readonly TimeSpan ReadAfter = TimeSpan.FromMinutes(25);

    public Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        var rows = workspace.Tickets
            .Where(t => t.Assignee is not null)
            .SelectMany(t => t.Acts.Skip(1).Select(act => (Ticket: t, Act: act, Type: TypeOf(t, act))))
            .Where(n => n.Type is not null)
            .GroupBy(n => n.Ticket.Assignee!.AccountId)
            .SelectMany(person => person
                .OrderByDescending(n => n.Act.At)
                .DistinctBy(n => (n.Ticket.Id, n.Type))
                .Take(PerPerson)
                .Select((n, i) => new
                {
                    Id = Guid.CreateVersion7(n.Act.At),
                    AccountId = person.Key,
                    n.Type,
                    TicketId = n.Ticket.Id,
                    TicketNumber = n.Ticket.Number,
                    n.Ticket.Subject,
                    ActorName = n.Act.Actor?.Name ?? NameOf(n.Ticket.Requester),
                    Excerpt = Beginning(n.Act.Message?.Text ?? ""),
                    n.Act.At,
                    ReadAt = i < Unread ? (DateTimeOffset?)null : n.Act.At + ReadAfter,
                }));
        return db.ExecuteAsync(Insert, new { Rows = DemoRows.Json(rows) }, cancellationToken);
    }

    static string? TypeOf(DemoTicket ticket, DemoAct act) => act switch
    {
        { Type: "customer_message" } => NotificationType.CustomerReplied,
        { Type: "changed", Actor: { } giver, Changes: [{ Field: "assignee" }] } when giver != ticket.Assignee => NotificationType.TicketAssigned,
        _ => null,
    };

    static string NameOf(DemoCustomer customer) => customer.Name.Length == 0 ? customer.Email : customer.Name;

    static string Beginning(string text) => text.Length <= 200 ? text : text[..200];

    // Whoever has not read them by now has had the mail.
    const string Insert = """
        insert into notifications.notification
            (workspace_id, id, account_id, type, ticket_id, ticket_number, subject, actor_name, excerpt, at, in_app, read_at, mailed_at)
        select @WorkspaceId, r.id, r.account_id, r.type, r.ticket_id, r.ticket_number, r.subject, r.actor_name, r.excerpt, r.at, true,
            r.read_at, r.at + interval '1 minute'
        from jsonb_to_recordset(@Rows::jsonb) as r (id uuid, account_id uuid, type text, ticket_id uuid, ticket_number bigint,
            subject text, actor_name text, excerpt text, at timestamptz, read_at timestamptz)
        """;
}
