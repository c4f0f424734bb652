using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Ticketing.Agents;

// The member to whom a ticket is given; locked, so that nobody leaves the workspace in the same moment.
internal sealed record Assignee(Guid AccountId, string Name)
{
    public const string Find = """
        select a.account_id, a.name
        from ticketing.agent a
        where a.workspace_id = @WorkspaceId and a.account_id = @AssigneeId and a.active
        for share
        """;

    public static BadInputException NotAMember() =>
        new("assignee.not_member", "Only an active member of the workspace can be given a ticket.")
        {
            Details = { ["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["assigneeId"] = ["Not a member of this workspace."] } },
        };
}
