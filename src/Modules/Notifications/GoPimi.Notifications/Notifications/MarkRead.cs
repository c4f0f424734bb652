using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Notifications;

internal static class MarkRead
{
    const int MaxIds = 100;

    public sealed record Request(IReadOnlyList<Guid>? Ids = null, bool? All = null);

    public sealed record Command(IReadOnlyList<Guid>? Ids, bool All) : ICommand;

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapPost("/read", async (Request body, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(body.Ids, body.All ?? false), ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(MarkRead))
        .WithSummary("Mark some or all of the caller's own notifications as read");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Ids)
                .Must((command, ids) => command.All == (ids is null))
                .WithMessage("Send either ids or \"all\": true.");
            RuleFor(c => c.Ids!.Count)
                .InclusiveBetween(1, MaxIds)
                .When(c => c.Ids is not null)
                .OverridePropertyName("Ids");
        }
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, LiveUpdates live, TimeProvider clock)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var accountId = workspace.Actor.RequiredAccountId;
            var now = clock.GetUtcNow();
            var changed = request.All
                ? await db.ExecuteAsync(ReadAll, new { AccountId = accountId, Now = now }, cancellationToken)
                : await db.ExecuteAsync(ReadSome, new { AccountId = accountId, Now = now, request.Ids }, cancellationToken);

            // The bells of the person's other tabs and devices.
            if (changed > 0)
                live.Announce("notification", request.Ids is [var only] ? only : Guid.Empty, 0, onlyFor: accountId);
            return Unit.Value;
        }
    }

    const string ReadAll = """
        update notifications.notification
        set read_at = @Now
        where workspace_id = @WorkspaceId and account_id = @AccountId and in_app and read_at is null
        """;

    const string ReadSome = """
        update notifications.notification
        set read_at = @Now
        where workspace_id = @WorkspaceId and account_id = @AccountId and id = any(@Ids) and in_app and read_at is null
        """;
}
