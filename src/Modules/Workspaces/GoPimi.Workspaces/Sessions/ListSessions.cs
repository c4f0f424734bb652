using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class ListSessions
{
    public sealed record Query(Guid AccountId, Guid? Current, string? After, int Limit) : IQuery<Page<Item>>;

    // The addresses: where the session began, and where it was used last.
    public sealed record Item(
        Guid Id,
        DateTimeOffset CreatedAt,
        DateTimeOffset LastSeenAt,
        DateTimeOffset ExpiresAt,
        string? FirstIp,
        string? LastIp,
        string? UserAgent,
        bool IsCurrent);

    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapGet("/me/sessions", async (string? after, int? limit, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var query = new Query(http.User.AccountId(), http.User.SessionId(), after, limit ?? Page.DefaultLimit);
            return TypedResults.Ok(await mediator.Send(query, ct));
        })
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(ListSessions))
        .WithSummary("Where one is signed in, newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = Cursor.Decode<Key>(query.After)?.Id ?? TimeIds.Last;
            var rows = await db.ListAsync<Item>(
                Find, new { query.AccountId, query.Current, Before = before, Take = query.Limit + 1 }, cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id));
        }

        sealed record Key(Guid Id);

        const string Find = """
            select id, created_at, last_seen_at, least(expires_at, last_seen_at + interval '7 days') as expires_at,
                host(first_ip) as first_ip, host(last_ip) as last_ip, user_agent,
                coalesce(id = @Current, false) as is_current
            from workspaces.session
            where account_id = @AccountId and id < @Before
                and expires_at > now() and last_seen_at > now() - interval '7 days'
            order by id desc
            limit @Take
            """;
    }
}
