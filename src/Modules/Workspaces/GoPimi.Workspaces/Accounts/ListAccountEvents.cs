using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class ListAccountEvents
{
    public sealed record Query(Guid AccountId, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id, [property: ValueSet(typeof(AccountEventKind))] string Kind, string? Ip, string? UserAgent, DateTimeOffset OccurredAt);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapGet("/me/events", async (string? after, int? limit, HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(http.User.AccountId(), after, limit ?? Page.DefaultLimit), ct)))
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(ListAccountEvents))
        .WithSummary("What happened to one's own account (sign-ins, changed passwords), newest first; kept for a year");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await db.ListAsync<Item>(
                Find,
                new { query.AccountId, Before = Cursor.Decode<Key>(query.After)?.Id ?? TimeIds.Last, Take = query.Limit + 1 },
                cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id));
        }

        sealed record Key(Guid Id);

        const string Find = """
            select id, kind, host(ip) as ip, user_agent, occurred_at
            from workspaces.account_event
            where account_id = @AccountId and id < @Before
            order by id desc
            limit @Take
            """;
    }
}
