using GoPimi.Ticketing.Agents;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.Tags;

namespace GoPimi.Ticketing.Tickets;

// A ticket locked for a change, with the names that its history needs.
internal sealed record TicketState(
    Guid Id,
    long Number,
    Guid ThreadId,
    string Subject,
    string Status,
    string Priority,
    string RequesterName,
    string RequesterEmail,
    string Cc,
    string? ReplyTo,
    Guid? AssigneeId,
    string? AssigneeName,
    bool AssigneeIsActive,
    string Tags,
    int Version,
    string? ActorName)
{
    public const string Select = """
        select t.id, t.number, t.thread_id, t.subject, t.status, t.priority, t.requester_name, t.requester_email, t.cc::text,
            t.reply_to::text, t.assignee_id, a.name as assignee_name, coalesce(a.active, false) as assignee_is_active, array_to_string(t.tags, ',') as tags, t.version,
            (select p.name from ticketing.agent p
                where p.workspace_id = @WorkspaceId and p.account_id = @ActorId) as actor_name
        from ticketing.ticket t
        left join ticketing.agent a on a.workspace_id = @WorkspaceId and a.account_id = t.assignee_id
        """;

    public const string Lock = $"""
        {Select}
        where t.workspace_id = @WorkspaceId and t.id = @TicketId
        for update of t;
        """;

    public TicketState With(UpdateTicket.Request wanted, Assignee? assignee)
    {
        var after = this with
        {
            Subject = wanted.Subject is null ? Subject : Texts.Subject(wanted.Subject),
            Status = wanted.Status ?? Status,
            Priority = wanted.Priority ?? Priority,
            Tags = wanted.Tags is null ? Tags : TagName.Join(wanted.Tags),
            Version = Version + 1,
        };
        return wanted.Assigns
            ? after with { AssigneeId = assignee?.AccountId, AssigneeName = assignee?.Name }
            : after.WithoutGoneAssignee();
    }

    // Who has left the workspace cannot answer: the ticket goes back to the queue as soon as it needs somebody.
    public TicketState WithoutGoneAssignee() => AssigneeId is not null && !AssigneeIsActive && TicketStatus.IsOpen(Status)
        ? this with { AssigneeId = null, AssigneeName = null }
        : this;

    public TicketChanged ChangedFrom(TicketState before, Guid workspaceId, Guid? actorId, DateTimeOffset at) => new(
        workspaceId, Id, Number, Subject, Status, Priority, AssigneeId, before.Status, before.AssigneeId, RequesterEmail,
        actorId, actorId is null ? null : ActorName, Version, at);
}
