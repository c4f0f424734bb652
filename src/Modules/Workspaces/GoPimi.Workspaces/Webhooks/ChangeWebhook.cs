using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Webhooks;

internal static class ChangeWebhook
{
    public sealed record Request(
        string? Url = null,
        string? Description = null,
        [property: ValueSet(typeof(WebhookEvent))] IReadOnlyList<string>? Events = null,
        bool? Paused = null);

    public sealed record Command(Guid Id, string? Url, string? Description, IReadOnlyList<string>? Events, bool? Paused, int Version)
        : ICommand<WebhookItem>;

    public static void Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPatch("/{webhookId:guid}", async (Guid webhookId, Request body, IfMatch match, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var item = await mediator.Send(
                new Command(webhookId, body.Url, body.Description, body.Events, body.Paused, match.Version), ct);
            http.Response.Headers.ETag = ETag.Of(item.Version);
            return TypedResults.Ok(item);
        })
        .Require(Permissions.ManageWebhooks)
        .RequireStepUp()
        .WithName(nameof(ChangeWebhook))
        .WithSummary("Change address, events or description; pause an endpoint, or start one that was paused or stopped");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(WebhookSettings settings)
        {
            RuleFor(c => c.Url).Must(url => WebhookUrl.IsValid(url, settings)).When(c => c.Url is not null).WithMessage(WebhookUrl.Rule);
            RuleFor(c => c.Description).MaximumLength(WebhookRules.LongestDescription);
            RuleForEach(c => c.Events).Must(e => WebhookEvent.All.Contains(e, StringComparer.Ordinal)).WithMessage(WebhookRules.Events);
        }
    }

    internal sealed class Handler(WorkspaceDb db, AuditTrail audit) : IRequestHandler<Command, WebhookItem>
    {
        public async Task<WebhookItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var before = await db.FindAsync<WebhookItem.Row>(Lock, new { command.Id }, cancellationToken) ?? throw NotFoundException.Of("webhook");
            if (before.Version != command.Version)
                throw new StaleException("webhook");

            var args = new
            {
                command.Id,
                command.Url,
                Description = command.Description?.Trim(),
                Events = command.Events is null ? null : WebhookRules.Chosen(command.Events),
                command.Paused,
            };
            var (was, item) = (before.ToItem(), (await db.GetAsync<WebhookItem.Row>(Update, args, cancellationToken)).ToItem());
            audit.Add(
                "webhook.changed",
                WebhookItem.Target(item.Id, item.Url),
                before: new { new Uri(was.Url).Host, was.Description, was.Events, was.State },
                after: new { new Uri(item.Url).Host, item.Description, item.Events, item.State, AddressChanged = item.Url != was.Url });
            return item;
        }

        const string Lock = $"""
            select {WebhookItem.Columns}
            from workspaces.webhook
            where workspace_id = @WorkspaceId and id = @Id
            for no key update
            """;

        // Who starts it again begins a new count of failures.
        const string Update = $"""
            update workspaces.webhook
            set url = coalesce(@Url, url), description = coalesce(@Description, description), events = coalesce(@Events::text[], events),
                state = case @Paused::boolean when true then 'paused' when false then 'active' else state end,
                failing_since = case when @Paused::boolean is false then null else failing_since end,
                version = version + 1
            where workspace_id = @WorkspaceId and id = @Id
            returning {WebhookItem.Columns}
            """;
    }
}
