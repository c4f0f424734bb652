using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Agents;

internal static class CountOpenTickets
{
    public sealed record Query(Guid AccountId) : IQuery<Response>;

    public sealed record Response(int Open);

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapGet("/agents/{accountId:guid}/open-tickets", async (Guid accountId, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(accountId), ct)))
        .RequireAuthorization(Policies.Read)
        .WithTags("Agents")
        .WithName(nameof(CountOpenTickets))
        .WithSummary("How many open tickets somebody has, before the person leaves; counting stops at 1000");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken) =>
            await db.FindAsync<Response>(Count, query, cancellationToken) ?? throw NotFoundException.Of("agent");
    }

    const string Count = """
        select
            (select count(*)::int from (
                select from ticketing.ticket t
                where t.workspace_id = @WorkspaceId and t.is_open and t.assignee_id = @AccountId
                limit 1000) as x) as open
        from ticketing.agent a
        where a.workspace_id = @WorkspaceId and a.account_id = @AccountId
        """;
}
