using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.ApiTokens;

// A token as lists show it: never its value, only the first characters.
internal sealed record ApiTokenItem(
    Guid Id,
    string Name,
    [property: ValueSet(typeof(ApiTokenScope))] IReadOnlyList<string> Scopes,
    string Prefix,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    ApiTokenItem.Person CreatedBy)
{
    public sealed record Person(Guid AccountId, string Name);
}

internal static class ApiTokenScope
{
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = ["read", "write", Admin];
}
