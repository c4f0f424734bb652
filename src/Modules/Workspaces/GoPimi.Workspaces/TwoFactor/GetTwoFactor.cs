using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Platform;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.TwoFactor;

internal static class GetTwoFactor
{
    public sealed record Query(Guid AccountId) : IQuery<Response>;

    // Not available: the operator has set no key with which the secret could be encrypted.
    public sealed record Response(bool IsAvailable, DateTimeOffset? EnabledAt, int RecoveryCodesLeft, bool IsRequired);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapGet("/me/two-factor", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(http.User.AccountId()), ct)))
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(GetTwoFactor))
        .WithSummary("Whether signing in asks for a code as well, and how many recovery codes are left");

    internal sealed class Handler(GlobalDb db, SecretBox box) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = (await db.FindAsync<Row>(Find, query, cancellationToken))!;
            return new Response(box.IsAvailable, row.EnabledAt, row.CodesLeft, row.IsRequired);
        }

        sealed record Row(DateTimeOffset? EnabledAt, int CodesLeft, bool IsRequired);

        const string Find = """
            select (select confirmed_at from workspaces.totp where account_id = @AccountId) as enabled_at,
                (select count(*)::int from workspaces.recovery_code where account_id = @AccountId) as codes_left,
                workspaces.factor_is_required(@AccountId) as is_required
            """;
    }
}
