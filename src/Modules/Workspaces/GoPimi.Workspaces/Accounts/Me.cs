using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Members;
using GoPimi.Workspaces.Workspaces;

namespace GoPimi.Workspaces.Accounts;

// What a person sees of the own account: the answer to signing in and to GET /me.
internal sealed record Me(Me.Person Account, IReadOnlyList<Me.Membership> Workspaces)
{
    // Time zone and language are null until the person has chosen; then the device's hold.
    public sealed record Person(Guid Id, string Name, string Email, string? TimeZone, string? Language, EmailChange? EmailChange);

    // The new address counts once both have confirmed.
    public sealed record EmailChange(string NewEmail, bool OldConfirmed, bool NewConfirmed, DateTimeOffset ExpiresAt);

    // Lacking: the workspace demands two-factor sign-in and lets the person in once it is on.
    public sealed record Membership(
        Guid Id, string Slug, string Name, [property: ValueSet(typeof(MemberRole))] string Role, string TimeZone, bool LacksTwoFactor,
        WorkspaceRights Can);

    public static async Task<Me> ReadAsync(GlobalDb db, Guid accountId, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(Find, new { AccountId = accountId }, cancellationToken);
        if (rows.Count == 0)
            throw NotFoundException.Of("account");

        return new Me(
            rows[0].Person(accountId),
            [.. rows.Where(r => r.WorkspaceId is not null)
                .Select(r => new Membership(
                    r.WorkspaceId!.Value, r.Slug!, r.Name!, r.Role!, r.TimeZone!, r.LacksFactor, WorkspaceRights.Of(r.Role!)))]);
    }

    sealed record Row(
        string AccountName, string Email, string? OwnTimeZone, string? Language,
        string? NewEmail, bool OldConfirmed, bool NewConfirmed, DateTimeOffset? ChangeExpiresAt,
        Guid? WorkspaceId, string? Slug, string? Name, string? Role, string? TimeZone, bool LacksFactor)
    {
        public Person Person(Guid id) => new(
            id, AccountName, Email, OwnTimeZone, Language,
            NewEmail is null ? null : new EmailChange(NewEmail, OldConfirmed, NewConfirmed, ChangeExpiresAt!.Value));
    }

    const string Find = """
        select a.name as account_name, a.email, a.time_zone as own_time_zone, a.language,
            e.new_email, e.old_confirmed_at is not null as old_confirmed, e.new_confirmed_at is not null as new_confirmed,
            e.expires_at as change_expires_at,
            w.workspace_id, w.slug, w.name, w.role, w.time_zone, coalesce(w.lacks_factor, false) as lacks_factor
        from workspaces.account a
        left join workspaces.email_change e on e.account_id = a.id and e.expires_at > now()
        left join workspaces.memberships_of(a.id) w on true
        where a.id = @AccountId
        order by lower(w.name), w.workspace_id
        """;
}
