using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Workspaces;

internal static class GetWorkspace
{
    public sealed record Query(WorkspaceRights Can) : IQuery<WorkspaceDetail>;

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapGet("/", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var response = await mediator.Send(new Query(WorkspaceRights.Of(http.User)), ct);
            http.Response.Headers.ETag = ETag.Of(response.Version);
            return TypedResults.Ok(response);
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetWorkspace))
        .WithSummary("The workspace, and what the caller may do in it");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, WorkspaceDetail>
    {
        public async Task<WorkspaceDetail> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.FindAsync<Row>(Find, args: null, cancellationToken) ?? throw NotFoundException.Of("workspace");
            return new WorkspaceDetail(row.Id, row.Slug, row.Name, row.TimeZone, row.RequireTwoFactor, row.Version, query.Can);
        }

        sealed record Row(Guid Id, string Slug, string Name, string TimeZone, bool RequireTwoFactor, int Version);

        const string Find = """
            select workspace_id as id, slug, name, time_zone, require_two_factor, version
            from workspaces.workspace
            where workspace_id = @WorkspaceId
            """;
    }
}
