namespace GoPimi.Notifications;

// Configuration section Notifications.
internal sealed class NotificationSettings
{
    /// <summary>How long somebody has to read a notification in the product before it is mailed.</summary>
    public int MailDelaySeconds { get; init; } = 60;
}
