using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Notifications.Contracts;

/// <summary>A notification is to be mailed to a member.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="NotificationId">The notification; the Inbox queues its mail only once.</param>
/// <param name="ToName">The member's name.</param>
/// <param name="ToEmail">The member's address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML.</param>
/// <param name="UnsubscribeUrl">The HTTPS address for List-Unsubscribe and its one-click POST (RFC 8058).</param>
[EventName("notifications.mail_requested.v1")]
public sealed record NotificationMailRequested(
    Guid WorkspaceId,
    Guid NotificationId,
    string ToName,
    string ToEmail,
    string Subject,
    string Text,
    string Html,
    string UnsubscribeUrl) : IIntegrationEvent;
