using System.Text.Json.Serialization;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class RotateWebhookSecret
{
    public sealed record Command(Guid Id, [property: JsonIgnore] byte[] Secret) : ICommand<WebhookItem>;

    public sealed record Response(WebhookItem Webhook, string Secret);

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("/{webhookId:guid}/secret", async (Guid webhookId, WebhookSecret secrets, IMediator mediator, CancellationToken ct) =>
        {
            if (!secrets.IsAvailable)
                throw new ConflictException("webhooks.unavailable", "The operator of this server has not set it up for webhooks yet.");

            var secret = WebhookSecret.New();
            return TypedResults.Ok(new Response(await mediator.Send(new Command(webhookId, secrets.Seal(webhookId, secret)), ct), secret));
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageWebhooks)
        .RequireStepUp()
        .WithName(nameof(RotateWebhookSecret))
        .WithSummary("A new signing secret, shown once; for a day both sign, so that the receiver can change over");

    internal sealed class Handler(WorkspaceDb db, AuditTrail audit) : IRequestHandler<Command, WebhookItem>
    {
        public async Task<WebhookItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var row = await db.FindAsync<WebhookItem.Row>(Rotate, new { command.Id, command.Secret }, cancellationToken)
                ?? throw NotFoundException.Of("webhook");
            audit.Add("webhook.secret_rotated", WebhookItem.Target(row.Id, row.Url));
            return row.ToItem();
        }

        const string Rotate = $"""
            update workspaces.webhook
            set previous_secret = secret, previous_until = now() + interval '1 day', secret = @Secret, version = version + 1
            where workspace_id = @WorkspaceId and id = @Id
            returning {WebhookItem.Columns}
            """;
    }
}
