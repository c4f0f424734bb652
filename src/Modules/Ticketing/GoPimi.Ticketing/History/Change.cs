using System.Text.Json;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.History;

// One field of a ticket before and after, in words for people; ids stand beside names where only they are exact.
internal sealed record Change(string Field, string? From, string? To, Guid? FromId = null, Guid? ToId = null)
{
    public static string ToJson(IEnumerable<Change> changes) => JsonSerializer.Serialize(changes, EventJson.Options);

    public static IReadOnlyList<Change> ListOf(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<Change>>(json, EventJson.Options) ?? [];

    public static IReadOnlyList<Change> Between(TicketState before, TicketState after) =>
    [
        .. Of("subject", before.Subject, after.Subject),
        .. Of("status", before.Status, after.Status),
        .. Of("priority", before.Priority, after.Priority),
        .. Of("tags", before.Tags.Replace(",", ", ", StringComparison.Ordinal), after.Tags.Replace(",", ", ", StringComparison.Ordinal)),
        .. before.AssigneeId == after.AssigneeId
            ? Array.Empty<Change>()
            : [new Change("assignee", before.AssigneeName, after.AssigneeName, before.AssigneeId, after.AssigneeId)],
        .. Of("cc", Emails(before.Cc), Emails(after.Cc)),
    ];

    static IEnumerable<Change> Of(string field, string from, string to) => from == to ? [] : [new Change(field, from, to)];

    static string Emails(string cc) => string.Join(", ", Address.ListOf(cc).Select(p => p.Email));
}

internal static class TicketEventType
{
    public const string Opened = "opened";
    public const string Changed = "changed";
    public const string CustomerWrote = "customer_message";
    public const string Replied = "reply";
    public const string Noted = "note";
    public const string Withdrawn = "reply_withdrawn";
    public const string AgentLeft = "agent_left";

    public static IReadOnlyList<string> All { get; } = [Opened, Changed, CustomerWrote, Replied, Noted, Withdrawn, AgentLeft];
}
