using System.Text.Json.Serialization;
using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class CreateWebhook
{
    public const int Most = 20;

    public sealed record Request(
        string Url, string? Description = null, [property: ValueSet(typeof(WebhookEvent))] IReadOnlyList<string>? Events = null);

    // The secret is made outside of the command: what a command answers is kept for repeated requests (Idempotency-Key).
    public sealed record Command(Guid Id, string Url, string? Description, IReadOnlyList<string>? Events, [property: JsonIgnore] byte[] Secret)
        : ICommand<WebhookItem>;

    public sealed record Response(WebhookItem Webhook, string Secret);

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("/", async (Request body, WebhookSecret secrets, IMediator mediator, WorkspaceContext workspace, CancellationToken ct) =>
        {
            if (!secrets.IsAvailable)
                throw new ConflictException("webhooks.unavailable", "The operator of this server has not set it up for webhooks yet.");

            var (id, secret) = (Guid.CreateVersion7(), WebhookSecret.New());
            var item = await mediator.Send(new Command(id, body.Url, body.Description, body.Events, secrets.Seal(id, secret)), ct);
            if (item.Id != id)
                throw new ConflictException("webhook.shown_once", "This request has made a webhook before, and its secret was shown then. Rotate it to get another.");

            return TypedResults.Created($"/api/v1/workspaces/{workspace.WorkspaceId}/webhooks/{id}", new Response(item, secret));
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageWebhooks)
        .RequireStepUp()
        .WithName(nameof(CreateWebhook))
        .WithSummary("Have events sent to an https:// address, signed as Standard Webhooks say; the signing secret is shown once");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(WebhookSettings settings)
        {
            RuleFor(c => c.Url).Must(url => WebhookUrl.IsValid(url, settings)).WithMessage(WebhookUrl.Rule);
            RuleFor(c => c.Description).MaximumLength(WebhookRules.LongestDescription);
            RuleForEach(c => c.Events).Must(e => WebhookEvent.All.Contains(e, StringComparer.Ordinal)).WithMessage(WebhookRules.Events);
        }
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, AuditTrail audit) : IRequestHandler<Command, WebhookItem>
    {
        public async Task<WebhookItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var args = new
            {
                command.Id,
                command.Url,
                Description = command.Description?.Trim() ?? "",
                Events = WebhookRules.Chosen(command.Events),
                command.Secret,
                AccountId = workspace.Actor.RequiredAccountId,
                Most,
            };
            // Two at the same moment come one after the other.
            await db.ExecuteAsync(Lock, args: null, cancellationToken);
            var row = await db.FindAsync<WebhookItem.Row>(Insert, args, cancellationToken)
                ?? throw new ConflictException("webhook.too_many", $"A workspace has at most {Most} webhooks.");
            var item = row.ToItem();
            audit.Add("webhook.created", WebhookItem.Target(item.Id, item.Url), after: new { item.Events, item.State });
            return item;
        }

        const string Lock = """
            select
            from workspaces.workspace
            where workspace_id = @WorkspaceId
            for no key update
            """;

        const string Insert = $"""
            insert into workspaces.webhook (workspace_id, id, url, description, events, secret, created_by)
            select @WorkspaceId, @Id::uuid, @Url, @Description, @Events, @Secret, @AccountId::uuid
            where (select count(*) from workspaces.webhook where workspace_id = @WorkspaceId) < @Most
            returning {WebhookItem.Columns}
            """;
    }
}

internal static class WebhookRules
{
    public const int LongestDescription = 200;

    public const string Events = "An event is ticket.created, ticket.updated, message.created or contact.saved.";

    // None means all, also those that will be invented.
    public static string[] Chosen(IReadOnlyList<string>? events) => [.. WebhookEvent.All.Intersect(events ?? [], StringComparer.Ordinal)];
}
