using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tickets;

internal static class CountTickets
{
    public sealed record Query : IQuery<Response>;

    public sealed record Response(int Mine, int Unassigned, int Open, int All);

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/counts", async (IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(CountTickets))
        .WithSummary("How many tickets the views hold; counting stops at 1000");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Response>
    {
        public Task<Response> Handle(Query query, CancellationToken cancellationToken) =>
            db.GetAsync<Response>(Count, new { AgentId = workspace.Actor.AccountId }, cancellationToken);
    }

    // "More than 999" is all a person reads; an exact count would read the whole index.
    const string Count = """
        select
            (select count(*)::int from (
                select from ticketing.ticket t
                where t.workspace_id = @WorkspaceId and t.is_open and t.assignee_id = @AgentId
                limit 1000) as x) as mine,
            (select count(*)::int from (
                select from ticketing.ticket t
                where t.workspace_id = @WorkspaceId and t.is_open and t.assignee_id is null
                limit 1000) as x) as unassigned,
            (select count(*)::int from (
                select from ticketing.ticket t
                where t.workspace_id = @WorkspaceId and t.is_open
                limit 1000) as x) as open,
            (select count(*)::int from (
                select from ticketing.ticket t
                where t.workspace_id = @WorkspaceId
                limit 1000) as x) as all
        """;
}
