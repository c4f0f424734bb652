using GoPimi.BuildingBlocks.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.Webhooks;

internal sealed class WebhookSweeper(IServiceScopeFactory scopes, ILogger<WebhookSweeper> logger)
    : PeriodicService(TimeSpan.FromHours(1), logger)
{
    public override async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WebhookClaims>().SweepAsync(cancellationToken);
    }
}
