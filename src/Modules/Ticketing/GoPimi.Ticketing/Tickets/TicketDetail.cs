using GoPimi.Ticketing.Tags;

namespace GoPimi.Ticketing.Tickets;

// A ticket as its own page shows it, with what the caller may do to it now.
internal sealed record TicketDetail(
    Guid Id,
    long Number,
    string Subject,
    string Status,
    string Priority,
    TicketItem.Person Requester,
    TicketItem.Agent? Assignee,
    IReadOnlyList<string> Tags,
    string Snippet,
    int MessageCount,
    DateTimeOffset LastActivityAt,
    string LastMessageBy,
    DateTimeOffset CreatedAt,
    int Version,
    Address? ReplyTo,
    IReadOnlyList<Address> Cc,
    TicketDetail.MailboxRef? Mailbox,
    TicketDetail.TicketRef? FollowUpOf,
    TicketDetail.Permissions Can)
    : TicketItem(Id, Number, Subject, Status, Priority, Requester, Assignee, Tags, Snippet, MessageCount, LastActivityAt,
        LastMessageBy, CreatedAt, Version)
{
    public sealed record MailboxRef(Guid Id, string Address);

    public sealed record TicketRef(Guid Id, long Number);

    public sealed record Permissions(bool Reply, bool Note, bool Assign, bool Edit);
}

internal sealed record TicketDetailRow(
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
    int Version,
    string? ReplyTo,
    string Cc,
    Guid? MailboxId,
    string? MailboxAddress,
    Guid? FollowUpOf,
    long? FollowUpOfNumber)
{
    public const string Select = $"""
        select {TicketRow.Columns}, t.reply_to::text, t.cc::text, b.id as mailbox_id, b.address as mailbox_address, t.follow_up_of,
            f.number as follow_up_of_number
        from ticketing.ticket t
        {TicketRow.People}
        left join ticketing.mailbox b on b.workspace_id = @WorkspaceId and b.id = t.mailbox_id
        left join ticketing.ticket f on f.workspace_id = @WorkspaceId and f.id = t.follow_up_of
        """;

    public const string ById = $"""
        {Select}
        where t.workspace_id = @WorkspaceId and t.id = @TicketId
        """;

    public TicketDetail ToDetail()
    {
        var alive = Status != TicketStatus.Closed;
        return new TicketDetail(
            Id, Number, Subject, Status, Priority,
            new TicketItem.Person(ContactId, RequesterName, RequesterEmail),
            AssigneeId is { } id ? new TicketItem.Agent(id, AssigneeName ?? "") : null,
            TagName.Split(Tags), Snippet, MessageCount, LastActivityAt, LastMessageBy, CreatedAt, Version,
            Address.Of(ReplyTo), Address.ListOf(Cc),
            MailboxId is { } mailbox ? new TicketDetail.MailboxRef(mailbox, MailboxAddress ?? "") : null,
            FollowUpOf is { } followed ? new TicketDetail.TicketRef(followed, FollowUpOfNumber ?? 0) : null,
            new TicketDetail.Permissions(Reply: alive, Note: true, Assign: alive, Edit: alive));
    }
}
