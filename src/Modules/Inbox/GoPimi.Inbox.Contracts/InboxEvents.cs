using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Inbox.Contracts;

/// <summary>A mailbox was created or changed.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="MailboxId">The mailbox.</param>
/// <param name="Address">Its address, lower case.</param>
/// <param name="Name">The name that customers see as sender.</param>
/// <param name="Version">Version of the mailbox after the change.</param>
[EventName("inbox.mailbox_changed.v1")]
public sealed record MailboxChanged(Guid WorkspaceId, Guid MailboxId, string Address, string Name, int Version) : IIntegrationEvent;

/// <summary>
/// A mail for tickets was received, read and threaded. Bounces, complaints and our own mails do not get this far;
/// automatic replies do and are marked.
/// </summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="InboundMailId">The mail in the Inbox, where its raw bytes and trace are.</param>
/// <param name="MailboxId">The mailbox that got it.</param>
/// <param name="ThreadId">The thread it belongs to: a new one, or one that a ticket may already have.</param>
/// <param name="IsNewThread">Whether the thread begins with this mail.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="To">The visible recipients without our own addresses.</param>
/// <param name="Cc">The visible copies without our own addresses.</param>
/// <param name="Subject">The subject; empty when there was none.</param>
/// <param name="Text">The whole text, quotes included; made from the HTML when there was no text part.</param>
/// <param name="ReplyText">What is new in the mail: the text without quoted history. Never empty when the text is not.</param>
/// <param name="QuotedText">The quoted history, or null.</param>
/// <param name="Html">The sanitised HTML with <c>cid:</c> links as received, or null when the mail has none.</param>
/// <param name="Attachments">The attached files; their bytes are in the blob store.</param>
/// <param name="IsAutomatic">Written by a machine (RFC 3834): shown, but it reopens and triggers nothing.</param>
/// <param name="SenderIsKnown">False when a stranger answers in somebody else's thread: shown as "not verified".</param>
/// <param name="ReceivedAt">When the mail reached us (UTC).</param>
/// <param name="ReplyTo">Where the sender wants answers, when that is not <paramref name="From"/>: contact forms write the
/// customer here. Anyone can write it, so it is an address to answer to, never the author.</param>
[EventName("inbox.mail_received.v1")]
public sealed record MailReceived(
    Guid WorkspaceId,
    Guid InboundMailId,
    Guid MailboxId,
    Guid ThreadId,
    bool IsNewThread,
    MailAddress From,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    string Subject,
    string Text,
    string ReplyText,
    string? QuotedText,
    string? Html,
    IReadOnlyList<MailAttachment> Attachments,
    bool IsAutomatic,
    bool SenderIsKnown,
    DateTimeOffset ReceivedAt,
    MailAddress? ReplyTo = null) : IIntegrationEvent;

/// <summary>A person in a mail header.</summary>
/// <param name="Name">The display name; empty when the header has none.</param>
/// <param name="Email">The address, lower case.</param>
public sealed record MailAddress(string Name, string Email);

/// <summary>A file that came with a mail.</summary>
/// <param name="Name">A file name without path and control characters.</param>
/// <param name="Type">Media type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Name of the blob in the workspace's blob store.</param>
/// <param name="Inline">Whether the HTML shows it (by <c>cid:</c>).</param>
/// <param name="ContentId">Content-ID without angle brackets, or null.</param>
public sealed record MailAttachment(string Name, string Type, long Size, string Sha256, bool Inline, string? ContentId);

/// <summary>What is known about a reply on its way out has changed.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="OutboundMailId">The mail in the outbound queue.</param>
/// <param name="MessageId">The ticket's message that it carries.</param>
/// <param name="State"><c>queued</c>, <c>sent</c>, <c>failed</c> or <c>uncertain</c>.</param>
/// <param name="Error">Why it failed or is uncertain, for the agent; null otherwise.</param>
/// <param name="Version">Rises with each change of this mail.</param>
/// <param name="At">When it changed (UTC).</param>
[EventName("inbox.outbound_mail_changed.v1")]
public sealed record OutboundMailChanged(
    Guid WorkspaceId, Guid OutboundMailId, Guid MessageId, string State, string? Error, int Version, DateTimeOffset At)
    : IIntegrationEvent;
