namespace GoPimi.Notifications;

internal static class NotificationType
{
    public const string TicketAssigned = "ticket_assigned";
    public const string CustomerReplied = "customer_replied";

    public static IReadOnlyList<string> All { get; } = [TicketAssigned, CustomerReplied];
}
