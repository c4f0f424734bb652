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

    public sealed record Request(IReadOnlyList<Guid>? Ids = null, Guid? TicketId = null, bool? All = null);

    public sealed record Command(IReadOnlyList<Guid>? Ids, Guid? TicketId, bool All) : ICommand;

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapPost("/read", async (Request body, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(body.Ids, body.TicketId, body.All ?? false), ct);
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
                .Must((command, ids) => new[] { ids is not null, command.TicketId is not null, command.All }.Count(given => given) == 1)
                .WithMessage("Send either ids, or ticketId, or \"all\": true.");
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
            var args = new { AccountId = accountId, Now = clock.GetUtcNow(), request.Ids, request.TicketId };
            var changed = request switch
            {
                { All: true } => await db.ExecuteAsync(ReadAll, args, cancellationToken),
                { TicketId: not null } => await db.ExecuteAsync(ReadOfTicket, args, cancellationToken),
                _ => await db.ExecuteAsync(ReadSome, args, cancellationToken),
            };

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

    const string ReadOfTicket = """
        update notifications.notification
        set read_at = @Now
        where workspace_id = @WorkspaceId and account_id = @AccountId and ticket_id = @TicketId and in_app and read_at is null
        """;

    const string ReadSome = """
        update notifications.notification
        set read_at = @Now
        where workspace_id = @WorkspaceId and account_id = @AccountId and id = any(@Ids) and in_app and read_at is null
        """;
}
