namespace GoPimi.Inbox.OutboundMails;

internal static class OutboundState
{
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Sent = "sent";
    public const string Failed = "failed";
    public const string Uncertain = "uncertain";
    public const string Cancelled = "cancelled";

    public static IReadOnlyList<string> All { get; } = [Queued, Sending, Sent, Failed, Uncertain, Cancelled];
}

internal static class OutboundKind
{
    public const string Reply = "reply";
    public const string Notification = "notification";

    public static IReadOnlyList<string> All { get; } = [Reply, Notification];
}
