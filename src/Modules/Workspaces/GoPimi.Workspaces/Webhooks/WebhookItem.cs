using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.Webhooks;

// An endpoint as lists show it; never its secret. Events: empty for all of them.
internal sealed record WebhookItem(
    Guid Id,
    string Url,
    string Description,
    [property: ValueSet(typeof(WebhookEvent))] IReadOnlyList<string> Events,
    [property: ValueSet(typeof(WebhookState))] string State,
    DateTimeOffset? FailingSince,
    DateTimeOffset? PreviousSecretUntil,
    DateTimeOffset CreatedAt,
    int Version)
{
    public sealed record Row(
        Guid Id, string Url, string Description, string Events, string State, DateTimeOffset? FailingSince,
        DateTimeOffset? PreviousUntil, DateTimeOffset CreatedAt, int Version)
    {
        public WebhookItem ToItem() => new(
            Id, Url, Description, Events.Split(' ', StringSplitOptions.RemoveEmptyEntries), State, FailingSince, PreviousUntil, CreatedAt, Version);
    }

    // For the audit log: the server alone, since the rest of an address may be a secret between it and us.
    public static AuditTarget Target(Guid id, string url) => new("webhook", id, new Uri(url).Host);

    public const string Columns = """
        id, url, description, array_to_string(events, ' ') as events, state, failing_since,
        case when previous_until > now() then previous_until end as previous_until, created_at, version
        """;
}
