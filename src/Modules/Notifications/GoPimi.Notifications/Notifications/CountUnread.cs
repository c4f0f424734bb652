using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Notifications;

internal static class CountUnread
{
    public sealed record Query : IQuery<Response>;

    /// <param name="Count">Counting stops at 1000.</param>
    public sealed record Response(int Count);

    public static void Map(IEndpointRouteBuilder notifications) => notifications
        .MapGet("/unread-count", async (IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(CountUnread))
        .WithSummary("How many of the caller's own notifications are unread");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query request, CancellationToken cancellationToken) => new(
            await db.GetAsync<int>(Count, new { AccountId = workspace.Actor.RequiredAccountId }, cancellationToken));
    }

    internal const string Count = """
        select count(*)::int
        from (
            select
            from notifications.notification
            where workspace_id = @WorkspaceId and account_id = @AccountId and in_app and read_at is null
            limit 1000) unread
        """;
}
