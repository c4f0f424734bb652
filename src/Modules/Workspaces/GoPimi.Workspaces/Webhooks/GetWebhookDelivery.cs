using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class GetWebhookDelivery
{
    public sealed record Query(Guid WebhookId, Guid DeliveryId) : IQuery<Response>;

    public sealed record Response(Guid Id, string Body, string? Answer);

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("/{webhookId:guid}/deliveries/{deliveryId:guid}", async (Guid webhookId, Guid deliveryId, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(webhookId, deliveryId), ct)))
        .Require(Permissions.ManageWebhooks)
        .WithName(nameof(GetWebhookDelivery))
        .WithSummary("What exactly was sent, and how the last answer began");

    internal sealed class Handler(WorkspaceDb db, AuditTrail audit) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken)
        {
            var delivery = await db.FindAsync<Response>(Find, query, cancellationToken) ?? throw NotFoundException.Of("webhook_delivery");
            audit.Viewed("webhook_delivery.viewed", new AuditTarget("webhook_delivery", delivery.Id));
            return delivery;
        }

        const string Find = """
            select id, body, answer
            from workspaces.webhook_delivery
            where workspace_id = @WorkspaceId and webhook_id = @WebhookId and id = @DeliveryId
            """;
    }
}
