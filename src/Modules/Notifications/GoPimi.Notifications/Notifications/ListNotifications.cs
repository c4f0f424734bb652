using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Notifications;

internal static class ListNotifications
{
    public sealed record Query(bool UnreadOnly, string? After, int Limit) : IQuery<Page<Response>>;

    public sealed record Response(
        Guid Id,
        [property: ValueSet(typeof(NotificationType))] string Type,
        Guid TicketId,
        long TicketNumber,
        string Subject,
        string ActorName,
        DateTimeOffset At,
        DateTimeOffset? ReadAt);

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapGet("", async (bool? unread, string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(unread ?? false, after, limit ?? Page.DefaultLimit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListNotifications))
        .WithSummary("The caller's own notifications, newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Page<Response>>
    {
        public async Task<Page<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            var after = Cursor.Decode<Key>(request.After) ?? new Key(DateTimeOffset.MaxValue, Guid.Empty);
            var take = new { AccountId = workspace.Actor.RequiredAccountId, after.At, after.Id, Rows = request.Limit + 1 };
            var rows = request.UnreadOnly
                ? await db.ListAsync<Response>(Unread, take, cancellationToken)
                : await db.ListAsync<Response>(Newest, take, cancellationToken);
            return Page.Of(rows, request.Limit, row => new Key(row.At, row.Id));
        }
    }

    sealed record Key(DateTimeOffset At, Guid Id);

    internal const string Newest = """
        select id, type, ticket_id, ticket_number, subject, actor_name, at, read_at
        from notifications.notification
        where workspace_id = @WorkspaceId and account_id = @AccountId and in_app and (at, id) < (@At, @Id)
        order by at desc, id desc
        limit @Rows
        """;

    internal const string Unread = """
        select id, type, ticket_id, ticket_number, subject, actor_name, at, read_at
        from notifications.notification
        where workspace_id = @WorkspaceId and account_id = @AccountId and in_app and read_at is null and (at, id) < (@At, @Id)
        order by at desc, id desc
        limit @Rows
        """;
}
