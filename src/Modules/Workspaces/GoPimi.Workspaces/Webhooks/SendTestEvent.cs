using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class SendTestEvent
{
    public sealed record Command(Guid Id) : ICommand<Response>;

    public sealed record Response(Guid DeliveryId);

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("/{webhookId:guid}/test", async (Guid webhookId, IMediator mediator, CancellationToken ct) =>
            TypedResults.Accepted((string?)null, await mediator.Send(new Command(webhookId), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageWebhooks)
        .WithName(nameof(SendTestEvent))
        .WithSummary("Send a webhook.test event to an endpoint; its delivery shows what came of it");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, TimeProvider clock) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = Guid.CreateVersion7();
            var body = WebhookQueue.BodyOf(WebhookEvent.Test, clock.GetUtcNow(), new { workspace.WorkspaceId, WebhookId = command.Id });
            if (await db.ExecuteAsync(Queue, new { WebhookId = command.Id, Id = id, Event = WebhookEvent.Test, Body = body }, cancellationToken) == 0)
                throw await StateAsync(command.Id, cancellationToken);

            return new Response(id);
        }

        async Task<AppException> StateAsync(Guid id, CancellationToken cancellationToken) =>
            await db.FindAsync<string>(FindState, new { WebhookId = id }, cancellationToken) is null
                ? NotFoundException.Of("webhook")
                : new ConflictException("webhook.not_active", "This endpoint is paused. Start it first.");

        const string Queue = """
            insert into workspaces.webhook_delivery (workspace_id, webhook_id, id, message_id, event, body)
            select w.workspace_id, w.id, @Id::uuid, @Id::uuid, @Event, @Body
            from workspaces.webhook w
            where w.workspace_id = @WorkspaceId and w.id = @WebhookId and w.state = 'active'
            """;

        const string FindState = """
            select state
            from workspaces.webhook
            where workspace_id = @WorkspaceId and id = @WebhookId
            """;
    }
}
