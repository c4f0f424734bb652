namespace GoPimi.Workspaces.Webhooks;

// The names by which programs know what happened. They never change; a changed shape would get a new name.
internal static class WebhookEvent
{
    public const string TicketCreated = "ticket.created";
    public const string TicketUpdated = "ticket.updated";
    public const string MessageCreated = "message.created";
    public const string ContactSaved = "contact.saved";
    public const string Test = "webhook.test";

    // What can be chosen; a test is always sent.
    public static IReadOnlyList<string> All { get; } = [TicketCreated, TicketUpdated, MessageCreated, ContactSaved];
}

internal static class WebhookState
{
    public const string Active = "active";
    public const string Paused = "paused";
    public const string Stopped = "stopped";

    public static IReadOnlyList<string> All { get; } = [Active, Paused, Stopped];
}

internal static class WebhookDeliveryState
{
    public static IReadOnlyList<string> All { get; } = ["queued", "sending", "delivered", "failed", "cancelled"];
}
