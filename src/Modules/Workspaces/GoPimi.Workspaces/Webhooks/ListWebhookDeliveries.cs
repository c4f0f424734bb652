using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class ListWebhookDeliveries
{
    public sealed record Query(Guid WebhookId, string? State, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id,
        string MessageId,
        string Event,
        [property: ValueSet(typeof(WebhookDeliveryState))] string State,
        int Attempts,
        int? StatusCode,
        string? Error,
        int? DurationMs,
        DateTimeOffset CreatedAt,
        DateTimeOffset? TriedAt,
        DateTimeOffset? NextAt);

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("/{webhookId:guid}/deliveries", async (Guid webhookId, string? state, string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(webhookId, state, after, limit ?? Page.DefaultLimit), ct)))
        .Require(Permissions.ManageWebhooks)
        .WithName(nameof(ListWebhookDeliveries))
        .WithSummary("What was sent to an endpoint in the last thirty days, newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
            RuleFor(q => q.State).Must(s => s is null || WebhookDeliveryState.All.Contains(s, StringComparer.Ordinal))
                .WithMessage("A state is queued, sending, delivered, failed or cancelled.");
        }
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!await db.FindAsync<bool>(Exists, query, cancellationToken))
                throw NotFoundException.Of("webhook");

            var before = Cursor.Decode<Key>(query.After)?.Id ?? TimeIds.Last;
            var rows = await db.ListAsync<Item>(
                Find, new { query.WebhookId, query.State, Before = before, Take = query.Limit + 1 }, cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id));
        }

        sealed record Key(Guid Id);

        const string Exists = """
            select exists (
                select from workspaces.webhook
                where workspace_id = @WorkspaceId and id = @WebhookId)
            """;

        internal const string Find = """
            select id, 'msg_' || replace(message_id::text, '-', '') as message_id, event, state, attempt as attempts,
                status_code, error, duration_ms, created_at, tried_at,
                case when state = 'queued' then due_at end as next_at
            from workspaces.webhook_delivery
            where workspace_id = @WorkspaceId and webhook_id = @WebhookId and id < @Before
                and (@State::text is null or state = @State)
            order by id desc
            limit @Take
            """;
    }
}
