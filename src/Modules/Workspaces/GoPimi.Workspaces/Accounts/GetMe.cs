using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class GetMe
{
    public sealed record Query(Guid AccountId) : IQuery<Me>;

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapGet("/me", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(http.User.AccountId()), ct)))
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(GetMe))
        .WithSummary("Who is signed in, and which workspaces the person belongs to");

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Query, Me>
    {
        public Task<Me> Handle(Query query, CancellationToken cancellationToken) =>
            Me.ReadAsync(db, query.AccountId, cancellationToken);
    }
}
