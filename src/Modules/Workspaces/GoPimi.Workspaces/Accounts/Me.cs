using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Members;

namespace GoPimi.Workspaces.Accounts;

// What a person sees of the own account: the answer to signing in and to GET /me.
internal sealed record Me(Me.Person Account, IReadOnlyList<Me.Membership> Workspaces)
{
    public sealed record Person(Guid Id, string Name, string Email);

    public sealed record Membership(Guid Id, string Slug, string Name, [property: ValueSet(typeof(MemberRole))] string Role, string TimeZone);

    public static async Task<Me> ReadAsync(GlobalDb db, Guid accountId, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(Find, new { AccountId = accountId }, cancellationToken);
        if (rows.Count == 0)
            throw NotFoundException.Of("account");

        return new Me(
            new Person(accountId, rows[0].AccountName, rows[0].Email),
            [.. rows.Where(r => r.WorkspaceId is not null)
                .Select(r => new Membership(r.WorkspaceId!.Value, r.Slug!, r.Name!, r.Role!, r.TimeZone!))]);
    }

    sealed record Row(string AccountName, string Email, Guid? WorkspaceId, string? Slug, string? Name, string? Role, string? TimeZone);

    const string Find = """
        select a.name as account_name, a.email, w.workspace_id, w.slug, w.name, w.role, w.time_zone
        from workspaces.account a
        left join workspaces.workspaces_of(a.id) w on true
        where a.id = @AccountId
        order by lower(w.name), w.workspace_id
        """;
}
