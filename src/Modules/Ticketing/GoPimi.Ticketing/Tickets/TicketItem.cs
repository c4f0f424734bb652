using GoPimi.BuildingBlocks.Http;
using GoPimi.Ticketing.Tags;

namespace GoPimi.Ticketing.Tickets;

// What lists show of a ticket.
internal record TicketItem(
    Guid Id,
    long Number,
    string Subject,
    [property: ValueSet(typeof(TicketStatus))] string Status,
    [property: ValueSet(typeof(TicketPriority))] string Priority,
    TicketItem.Person Requester,
    TicketItem.Agent? Assignee,
    IReadOnlyList<string> Tags,
    string Snippet,
    int MessageCount,
    DateTimeOffset LastActivityAt,
    [property: ValueSet(typeof(TicketItem.WroteLast))] string LastMessageBy,
    DateTimeOffset CreatedAt,
    int Version)
{
    public sealed record Person(Guid? ContactId, string Name, string Email);

    public sealed record Agent(Guid AccountId, string Name);

    internal static class WroteLast
    {
        public const string Customer = "customer";
        public const string Agent = "agent";
        public const string Nobody = "none";

        public static IReadOnlyList<string> All { get; } = [Customer, Agent, Nobody];
    }
}

// The same as the database gives it.
internal sealed record TicketRow(
    Guid Id,
    long Number,
    string Subject,
    string Status,
    string Priority,
    Guid? ContactId,
    string RequesterName,
    string RequesterEmail,
    Guid? AssigneeId,
    string? AssigneeName,
    string Tags,
    string Snippet,
    int MessageCount,
    DateTimeOffset LastActivityAt,
    string LastMessageBy,
    DateTimeOffset CreatedAt,
    int Version)
{
    public const string Columns = """
        t.id, t.number, t.subject, t.status, t.priority,
        r.contact_id, coalesce(nullif(r.name, ''), nullif(t.requester_name, ''), t.requester_email) as requester_name,
        t.requester_email, t.assignee_id, coalesce(a.name, '') as assignee_name, array_to_string(t.tags, ',') as tags, t.snippet, t.message_count,
        t.last_activity_at, t.last_message_by, t.created_at, t.version
        """;

    public const string People = """
        left join ticketing.requester r on r.workspace_id = @WorkspaceId and r.email = t.requester_email
        left join ticketing.agent a on a.workspace_id = @WorkspaceId and a.account_id = t.assignee_id
        """;

    public TicketItem ToItem() => new(
        Id, Number, Subject, Status, Priority,
        new TicketItem.Person(ContactId, RequesterName, RequesterEmail),
        AssigneeId is { } id ? new TicketItem.Agent(id, AssigneeName ?? "") : null,
        TagName.Split(Tags), Snippet, MessageCount, LastActivityAt, LastMessageBy, CreatedAt, Version);
}
