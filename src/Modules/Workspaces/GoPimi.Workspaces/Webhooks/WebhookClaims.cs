using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Workspaces.Webhooks;

// Takes GlobalDb: one sender serves every workspace, and enters the workspace of each delivery before it reads it.
internal sealed class WebhookClaims(GlobalDb db)
{
    public sealed record Claim(Guid WorkspaceId, Guid WebhookId, Guid Id, int Attempt);

    public Task<IReadOnlyList<Claim>> TakeAsync(int take, TimeSpan lease, int abreast, CancellationToken cancellationToken) =>
        db.ListAsync<Claim>(Take, new { Take = take, Lease = lease, Abreast = abreast }, cancellationToken);

    public async Task<int> SweepAsync(CancellationToken cancellationToken) =>
        await db.FindAsync<int>(Sweep, args: null, cancellationToken);

    const string Take = """
        select workspace_id, webhook_id, id, attempt
        from workspaces.claim_webhook_deliveries(@Take, @Lease, @Abreast)
        """;

    const string Sweep = "select workspaces.sweep_webhook_deliveries()";
}
