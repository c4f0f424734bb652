using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Unsubscribing;

// Programs open the links of a mail to check them, so looking must not unsubscribe (RFC 8058, 4).
internal static class ShowUnsubscribe
{
    public sealed record Query : IQuery<Response>;

    public sealed record Response(string WorkspaceName);

    public static void Map(IEndpointRouteBuilder unsubscribe) => unsubscribe
        .MapGet("", async (
            string token, UnsubscribeLinks links, WorkspaceContext workspace, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var link = await links.ReadAsync(token, ct);
            workspace.Enter(link.WorkspaceId, Actor.System);
            var response = await mediator.Send(new Query(), ct);
            return UnsubscribePage.Question(http, UnsubscribePage.KindOf(link.Type), response.WorkspaceName);
        })
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(ShowUnsubscribe))
        .WithSummary("The page behind a mail's unsubscribe link; it asks, and changes nothing");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.FindAsync<string>(Find, args: null, cancellationToken) ?? "your workspace");
    }

    const string Find = """
        select name
        from notifications.workspace
        where workspace_id = @WorkspaceId
        """;
}
