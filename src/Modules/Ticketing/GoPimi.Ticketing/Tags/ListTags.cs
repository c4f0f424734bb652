using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tags;

internal static class ListTags
{
    public sealed record Query : IQuery<Response>;

    public sealed record Response(IReadOnlyList<Item> Items);

    public sealed record Item(string Name, int Count);

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapGet("/tags", async (IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithTags("Tags")
        .WithName(nameof(ListTags))
        .WithSummary("The tags in use, by name, with how many tickets carry each");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken) =>
            new(await db.ListAsync<Item>(All, args: null, cancellationToken));
    }

    const string All = """
        select g.name, g.tickets as count
        from ticketing.tag g
        where g.workspace_id = @WorkspaceId and g.tickets > 0
        order by g.name
        limit 1000
        """;
}
