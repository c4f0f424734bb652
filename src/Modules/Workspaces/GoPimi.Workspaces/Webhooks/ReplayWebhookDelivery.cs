using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class ReplayWebhookDelivery
{
    public sealed record Command(Guid WebhookId, Guid DeliveryId) : ICommand<Response>;

    public sealed record Response(Guid DeliveryId);

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("/{webhookId:guid}/deliveries/{deliveryId:guid}/replay", async (Guid webhookId, Guid deliveryId, IMediator mediator, CancellationToken ct) =>
            TypedResults.Accepted((string?)null, await mediator.Send(new Command(webhookId, deliveryId), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageWebhooks)
        .WithName(nameof(ReplayWebhookDelivery))
        .WithSummary("Send an event to its endpoint once more, under the same message id");

    internal sealed class Handler(WorkspaceDb db, AuditTrail audit) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = Guid.CreateVersion7();
            var state = await db.FindAsync<string>(FindState, command, cancellationToken) ?? throw NotFoundException.Of("webhook_delivery");
            if (state != WebhookState.Active)
                throw new ConflictException("webhook.not_active", "This endpoint is paused. Start it first.");

            await db.ExecuteAsync(Copy, new { command.WebhookId, command.DeliveryId, Id = id }, cancellationToken);
            audit.Add("webhook_delivery.replayed", new AuditTarget("webhook_delivery", command.DeliveryId));
            return new Response(id);
        }

        const string FindState = """
            select w.state
            from workspaces.webhook_delivery d
            join workspaces.webhook w on w.workspace_id = d.workspace_id and w.id = d.webhook_id
            where d.workspace_id = @WorkspaceId and d.webhook_id = @WebhookId and d.id = @DeliveryId
            """;

        const string Copy = """
            insert into workspaces.webhook_delivery (workspace_id, webhook_id, id, message_id, event, body)
            select workspace_id, webhook_id, @Id::uuid, message_id, event, body
            from workspaces.webhook_delivery
            where workspace_id = @WorkspaceId and webhook_id = @WebhookId and id = @DeliveryId
            """;
    }
}
