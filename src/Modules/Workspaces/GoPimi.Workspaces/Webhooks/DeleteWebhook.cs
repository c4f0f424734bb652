using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class DeleteWebhook
{
    public sealed record Command(Guid Id) : ICommand;

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapDelete("/{webhookId:guid}", async (Guid webhookId, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(webhookId), ct);
            return TypedResults.NoContent();
        })
        .Require(Permissions.ManageWebhooks)
        .WithName(nameof(DeleteWebhook))
        .WithSummary("Remove an endpoint, its deliveries and what still waits for it");

    internal sealed class Handler(WorkspaceDb db, AuditTrail audit) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var url = await db.FindAsync<string>(Delete, command, cancellationToken) ?? throw NotFoundException.Of("webhook");
            audit.Add("webhook.deleted", WebhookItem.Target(command.Id, url));
            return Unit.Value;
        }

        const string Delete = """
            delete from workspaces.webhook
            where workspace_id = @WorkspaceId and id = @Id
            returning url
            """;
    }
}
