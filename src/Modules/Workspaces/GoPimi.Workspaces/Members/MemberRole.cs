namespace GoPimi.Workspaces.Members;

internal static class MemberRole
{
    public const string Owner = "owner";
    public const string Member = "member";

    public static IReadOnlyList<string> All { get; } = [Owner, Member];
}

internal static class MemberStatus
{
    public const string Active = "active";
    public const string Invited = "invited";

    public static IReadOnlyList<string> All { get; } = [Active, Invited];
}
