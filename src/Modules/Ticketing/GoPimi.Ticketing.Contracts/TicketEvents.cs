using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Ticketing.Contracts;

/// <summary>A ticket was opened, by a mail, an agent or a program.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Number">Its number in the workspace.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="ThreadId">The mail thread that belongs to it.</param>
/// <param name="InboundMailId">The mail that opened it; null when it was opened otherwise.</param>
/// <param name="RequesterName">The customer's name; empty when unknown.</param>
/// <param name="RequesterEmail">The customer's address, lower case.</param>
/// <param name="Status">Its status.</param>
/// <param name="AssigneeId">The agent it belongs to, or null.</param>
/// <param name="Version">Version of the ticket.</param>
/// <param name="At">When it was opened (UTC).</param>
/// <param name="ActorId">The agent who opened it; null when a mail or a program did.</param>
/// <param name="ActorName">The name of that agent; null when a mail or a program did.</param>
[EventName("ticketing.ticket_opened.v1")]
public sealed record TicketOpened(
    Guid WorkspaceId,
    Guid TicketId,
    long Number,
    string Subject,
    Guid ThreadId,
    Guid? InboundMailId,
    string RequesterName,
    string RequesterEmail,
    string Status,
    Guid? AssigneeId,
    int Version,
    DateTimeOffset At,
    Guid? ActorId = null,
    string? ActorName = null) : IIntegrationEvent;

/// <summary>Properties of a ticket changed; the record carries them as they are now, and what they were.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Number">Its number in the workspace.</param>
/// <param name="Subject">Its subject now.</param>
/// <param name="Status">Its status now.</param>
/// <param name="Priority">Its priority now.</param>
/// <param name="AssigneeId">The agent it belongs to now, or null.</param>
/// <param name="PreviousStatus">Its status before.</param>
/// <param name="PreviousAssigneeId">The agent it belonged to before, or null.</param>
/// <param name="RequesterEmail">The customer's address.</param>
/// <param name="ActorId">Who changed it; null for the system.</param>
/// <param name="ActorName">The name of who changed it; null for the system.</param>
/// <param name="Version">Version of the ticket after the change.</param>
/// <param name="At">When (UTC).</param>
[EventName("ticketing.ticket_changed.v1")]
public sealed record TicketChanged(
    Guid WorkspaceId,
    Guid TicketId,
    long Number,
    string Subject,
    string Status,
    string Priority,
    Guid? AssigneeId,
    string PreviousStatus,
    Guid? PreviousAssigneeId,
    string RequesterEmail,
    Guid? ActorId,
    string? ActorName,
    int Version,
    DateTimeOffset At) : IIntegrationEvent;

/// <summary>The thread of a ticket grew by a message. Notes are announced without their content.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Number">Its number in the workspace.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Kind"><c>customer</c>, <c>reply</c> or <c>note</c>.</param>
/// <param name="AuthorId">The agent who wrote it; null for the customer.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="AssigneeId">The agent whose ticket it is, or null.</param>
/// <param name="Snippet">The beginning of the text, at most 200 characters; empty for notes.</param>
/// <param name="OpensTicket">Whether it is the ticket's first message.</param>
/// <param name="IsAutomatic">Written by a machine; nobody is notified.</param>
/// <param name="At">When (UTC).</param>
[EventName("ticketing.message_added.v1")]
public sealed record MessageAdded(
    Guid WorkspaceId,
    Guid TicketId,
    long Number,
    string Subject,
    Guid MessageId,
    string Kind,
    Guid? AuthorId,
    string AuthorName,
    Guid? AssigneeId,
    string Snippet,
    bool OpensTicket,
    bool IsAutomatic,
    DateTimeOffset At) : IIntegrationEvent;

/// <summary>The undo window of a reply is over and the reply has not been withdrawn: it is now the Inbox's to send.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="MessageId">The ticket's message; also the key under which the Inbox queues it only once.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="TicketNumber">Its number.</param>
/// <param name="ThreadId">The mail thread; replies come back to it.</param>
/// <param name="MailboxId">The mailbox the customer wrote to; null for the workspace's first mailbox.</param>
/// <param name="AgentName">Who answers, shown as sender beside the mailbox's name.</param>
/// <param name="To">The recipients.</param>
/// <param name="Cc">The copies.</param>
/// <param name="Subject">The subject without "Re:".</param>
/// <param name="Html">The sanitised HTML.</param>
/// <param name="Text">The plain text of the same.</param>
/// <param name="Attachments">The files to attach; their bytes are in the blob store.</param>
/// <param name="At">When it was handed over (UTC).</param>
[EventName("ticketing.reply_handed_over.v1")]
public sealed record ReplyHandedOver(
    Guid WorkspaceId,
    Guid MessageId,
    Guid TicketId,
    long TicketNumber,
    Guid ThreadId,
    Guid? MailboxId,
    string AgentName,
    IReadOnlyList<ReplyRecipient> To,
    IReadOnlyList<ReplyRecipient> Cc,
    string Subject,
    string Html,
    string Text,
    IReadOnlyList<ReplyAttachment> Attachments,
    DateTimeOffset At) : IIntegrationEvent;

/// <summary>Who gets a reply.</summary>
/// <param name="Name">Display name; may be empty.</param>
/// <param name="Email">Address, lower case.</param>
public sealed record ReplyRecipient(string Name, string Email);

/// <summary>A file of a reply.</summary>
/// <param name="Name">File name.</param>
/// <param name="Type">Media type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Name of the blob in the workspace's blob store.</param>
/// <param name="Inline">Whether the HTML shows it (by <c>cid:</c>).</param>
/// <param name="ContentId">Content-ID without angle brackets, or null.</param>
public sealed record ReplyAttachment(string Name, string Type, long Size, string Sha256, bool Inline, string? ContentId);

/// <summary>A mail became part of a ticket: it opened one, or joined the thread of one.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="InboundMailId">The mail in the Inbox.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="ThreadId">The ticket's thread; differs from the mail's own when the mail follows up a closed ticket.</param>
[EventName("ticketing.mail_filed.v1")]
public sealed record MailFiled(Guid WorkspaceId, Guid InboundMailId, Guid TicketId, Guid ThreadId) : IIntegrationEvent;

/// <summary>A mail would open a ticket beyond the plan's limit: it is kept, and waits until the plan allows it.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="InboundMailId">The mail in the Inbox.</param>
[EventName("ticketing.mail_held.v1")]
public sealed record MailHeld(Guid WorkspaceId, Guid InboundMailId) : IIntegrationEvent;
