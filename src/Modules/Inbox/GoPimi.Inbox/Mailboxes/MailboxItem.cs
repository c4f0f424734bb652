namespace GoPimi.Inbox.Mailboxes;

internal sealed record MailboxItem(
    Guid Id, string Address, string Name, string Destination, DateTimeOffset CreatedAt, DateTimeOffset? LastReceivedAt, int Version);
