namespace GoPimi.BuildingBlocks.RequestLog;

/// <summary>One request to the API, as the log keeps it: never its address, query, headers or body.</summary>
/// <param name="WorkspaceId">The workspace it was about.</param>
/// <param name="At">When it ended.</param>
/// <param name="AccountId">The person, or the person whose token it was.</param>
/// <param name="ApiTokenId">The API token; null for a session.</param>
/// <param name="Method">GET, POST, …</param>
/// <param name="Route">The template of the route, with the names of its values and not the values.</param>
/// <param name="Status">The status answered.</param>
/// <param name="DurationMs">How long it took.</param>
/// <param name="Ip">The client's address.</param>
public sealed record RequestRecord(
    Guid WorkspaceId,
    DateTimeOffset At,
    Guid AccountId,
    Guid? ApiTokenId,
    string Method,
    string Route,
    int Status,
    int DurationMs,
    string? Ip);
