using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Inbox.OutboundMails;

// Takes GlobalDb: one sender serves every workspace, and enters the workspace of each mail before it reads it.
internal sealed class OutboundClaims(GlobalDb db)
{
    public sealed record Claim(Guid WorkspaceId, Guid Id, int Attempt, bool Expired);

    public Task<IReadOnlyList<Claim>> TakeAsync(int take, TimeSpan lease, CancellationToken cancellationToken) =>
        db.ListAsync<Claim>(Take, new { Take = take, Lease = lease }, cancellationToken);

    const string Take = """
        select workspace_id, id, attempt, expired
        from inbox.claim_outbound_mail(@Take, @Lease)
        """;
}
