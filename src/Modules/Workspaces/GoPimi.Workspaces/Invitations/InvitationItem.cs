using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Members;

namespace GoPimi.Workspaces.Invitations;

// An open invitation as owners see it, and what the caller may do with it.
internal sealed record InvitationItem(
    Guid Id,
    string Email,
    string? Name,
    [property: ValueSet(typeof(MemberRole))] string Role,
    [property: ValueSet(typeof(InvitationStatus))] string Status,
    string InvitedBy,
    DateTimeOffset SentAt,
    DateTimeOffset ExpiresAt,
    [property: ValueSet(typeof(InvitationMailState))] string Mail,
    InvitationItem.Rights Can)
{
    public sealed record Rights(bool Resend, bool Revoke);

    // Only who manages members gets to see one.
    static readonly Rights All = new(Resend: true, Revoke: true);

    internal sealed record Row(
        Guid Id, string Email, string? Name, string Role, string Status, string InvitedBy, DateTimeOffset SentAt, DateTimeOffset ExpiresAt,
        string Mail)
    {
        public AuditTarget Target => new("invitation", Id, Email);

        public InvitationItem ToItem() => new(Id, Email, Name, Role, Status, InvitedBy, SentAt, ExpiresAt, Mail, All);
    }

    public const string Select = """
        select i.id, i.email, i.name, i.role,
            case when i.expires_at > now() then 'pending' else 'expired' end as status,
            b.name as invited_by, i.sent_at, i.expires_at,
            coalesce(
                (select case m.status when 'sent' then 'sent' when 'failed' then 'failed' when 'uncertain' then 'failed' else 'queued' end
                from workspaces.invitation_mail m
                where m.invitation_id = i.id
                order by m.created_at desc
                limit 1),
                'queued') as mail
        from workspaces.invitation i
        join workspaces.member b on b.workspace_id = @WorkspaceId and b.account_id = i.invited_by
        where i.workspace_id = @WorkspaceId and i.status = 'pending'
        """;

    public const string Find = $"""
        {Select} and i.id = @InvitationId
        """;
}

internal static class InvitationStatus
{
    public const string Pending = "pending";
    public const string Expired = "expired";
    public const string Accepted = "accepted";
    public const string Revoked = "revoked";

    // What a list holds; the rest is told to who opens the link.
    public static IReadOnlyList<string> All { get; } = [Pending, Expired];
}

internal static class InvitationMailState
{
    public static IReadOnlyList<string> All { get; } = ["queued", "sent", "failed"];
}
