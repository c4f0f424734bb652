using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Members;

namespace GoPimi.Workspaces.Invitations;

// The queue of the mails that carry invitations. Nobody can make us flood a stranger's mailbox: an address gets at most five an
// hour from all workspaces together, and a workspace sends so many a day that it can invite all its people several times.
internal sealed class InvitationMails(GlobalDb db, WorkspaceContext workspace)
{
    const int FewestADay = 20;

    // The links of earlier mails die with this.
    public async Task QueueAsync(InvitationItem.Row invitation, RosterState state, CancellationToken cancellationToken)
    {
        var queued = await db.ExecuteAsync(
            Queue,
            new
            {
                Id = Guid.CreateVersion7(),
                InvitationId = invitation.Id,
                InvitedTo = workspace.WorkspaceId,
                Recipient = invitation.Email,
                Content = JsonSerializer.Serialize(
                    new AccountMailContent(state.WorkspaceName, invitation.InvitedBy, Person: invitation.Name), EventJson.Options),
                MostADay = Math.Max(FewestADay, 2 * state.Agents),
            },
            cancellationToken);
        if (queued == 0)
            throw new TooManyRequestsException(
                "invitation.too_often", "Too many invitations were sent to this address, or from this workspace. Try again later.", TimeSpan.FromHours(1));
    }

    public Task CancelAsync(IReadOnlyList<Guid> invitationIds, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Cancel, new { InvitationIds = invitationIds.ToArray() }, cancellationToken);

    // The hash stays: who opens the link reads that the invitation was withdrawn.
    const string Cancel = """
        update workspaces.invitation_mail
        set status = 'cancelled', finished_at = now()
        where invitation_id = any(@InvitationIds) and status in ('queued', 'sending')
        """;

    // Workspaces that invite the same address wait for each other, so that the limit is exact. What refuses takes back
    // everything.
    const string Queue = """
        select pg_advisory_xact_lock(hashtextextended('invitation:' || @Recipient, 0));

        with replaced as (
            update workspaces.invitation_mail
            set hash = null,
                status = case when status in ('queued', 'sending') then 'cancelled' else status end,
                finished_at = coalesce(finished_at, now())
            where invitation_id = @InvitationId
        )
        insert into workspaces.invitation_mail (id, invitation_id, invited_to, recipient, content)
        select @Id, @InvitationId, @InvitedTo, @Recipient, @Content::jsonb
        where (
                select count(*)
                from workspaces.invitation_mail m
                where m.recipient = @Recipient and m.created_at > now() - interval '1 hour') < 5
            and (
                select count(*)
                from workspaces.invitation_mail m
                where m.invited_to = @InvitedTo and m.created_at > now() - interval '1 day') < @MostADay
        """;
}
