using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.Members;

// A member as lists and changes show it. Invited: the person has not chosen a password yet.
internal sealed record MemberItem(
    Guid AccountId,
    string Name,
    string Email,
    [property: ValueSet(typeof(MemberRole))] string Role,
    [property: ValueSet(typeof(MemberStatus))] string Status,
    DateTimeOffset JoinedAt);
