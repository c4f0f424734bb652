using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.Members;

// A member as lists and changes show it, and what the caller may do with it. Invited: the person has not chosen a password yet.
internal sealed record MemberItem(
    Guid AccountId,
    string Name,
    string Email,
    [property: ValueSet(typeof(MemberRole))] string Role,
    [property: ValueSet(typeof(MemberStatus))] string Status,
    DateTimeOffset JoinedAt,
    MemberItem.Rights Can)
{
    public sealed record Rights(bool ChangeRole, bool Remove);

    // The last owner stays one. Everybody else may leave; only an owner removes others.
    public static Rights RightsOver(bool isLastOwner, bool isSelf, bool manages) =>
        new(ChangeRole: manages && !isLastOwner, Remove: (manages || isSelf) && !isLastOwner);
}
