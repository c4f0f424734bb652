using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Agents;

internal static class ListAgents
{
    public sealed record Query : IQuery<Response>;

    public sealed record Response(IReadOnlyList<Agent> Items);

    public sealed record Agent(Guid AccountId, string Name, [property: ValueSet(typeof(AgentRole))] string Role);

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapGet("/agents", async (IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithTags("Agents")
        .WithName(nameof(ListAgents))
        .WithSummary("Everybody to whom a ticket can be given");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken) =>
            new(await db.ListAsync<Agent>(Active, args: null, cancellationToken));
    }

    const string Active = """
        select a.account_id, a.name, a.role
        from ticketing.agent a
        where a.workspace_id = @WorkspaceId and a.active
        order by a.name, a.account_id
        limit 1000
        """;
}

internal static class AgentRole
{
    public static IReadOnlyList<string> All { get; } = ["owner", "member"];
}
