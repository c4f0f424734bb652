using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class ListWebhooks
{
    // A workspace has at most WebhookLimit of them, so the list is one page.
    public sealed record Query : IQuery<Page<WebhookItem>>;

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("/", async (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .Require(Permissions.ManageWebhooks)
        .WithName(nameof(ListWebhooks))
        .WithSummary("The endpoints that hear what happens in the workspace");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<WebhookItem>>
    {
        public async Task<Page<WebhookItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await db.ListAsync<WebhookItem.Row>(Find, new { Most = CreateWebhook.Most }, cancellationToken);
            return new Page<WebhookItem>([.. rows.Select(r => r.ToItem())], Next: null);
        }

        const string Find = $"""
            select {WebhookItem.Columns}
            from workspaces.webhook
            where workspace_id = @WorkspaceId
            order by id
            limit @Most
            """;
    }
}
