namespace GoPimi.Ticketing.Tickets;

internal static class TicketStatus
{
    public const string New = "new";
    public const string Open = "open";
    public const string Pending = "pending";
    public const string OnHold = "on_hold";
    public const string Solved = "solved";
    public const string Closed = "closed";

    public static IReadOnlyList<string> All { get; } = [New, Open, Pending, OnHold, Solved, Closed];

    public static bool IsOpen(string status) => status is not (Solved or Closed);

    // A customer who writes again needs an answer; a ticket nobody has looked at yet stays new.
    public static string AfterCustomerWrote(string status) => status is Pending or OnHold or Solved ? Open : status;

    // Who answers has taken note of the ticket: it is no longer new.
    public static string AfterReply(string status, string? wanted) => wanted ?? (status == New ? Open : status);
}

internal static class TicketPriority
{
    public const string Normal = "normal";

    public static IReadOnlyList<string> All { get; } = ["low", Normal, "high", "urgent"];
}

internal static class TicketView
{
    public const string Everything = "all";
    public const string Mine = "mine";
    public const string Unassigned = "unassigned";
    public const string Open = "open";
    public const string Solved = "solved";

    public static IReadOnlyList<string> All { get; } = [Mine, Unassigned, Open, Solved, Everything];

    // Only open tickets wait for somebody, so these two views hold no others.
    public static bool Holds(string view, string status) => view switch
    {
        Everything => true,
        Solved => !TicketStatus.IsOpen(status),
        _ => TicketStatus.IsOpen(status),
    };
}
