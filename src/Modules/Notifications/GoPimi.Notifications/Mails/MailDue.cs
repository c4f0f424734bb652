using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Notifications.Mails;

// To ourselves, delivered later: by then the notification was read in the product, or it is mailed.
[EventName("notifications.mail_due.v1")]
internal sealed record MailDue(Guid WorkspaceId, Guid NotificationId) : IIntegrationEvent;
