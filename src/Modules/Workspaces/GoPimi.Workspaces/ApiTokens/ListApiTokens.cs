using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.ApiTokens;

internal static class ListApiTokens
{
    public sealed record Query(string? After, int Limit) : IQuery<Page<ApiTokenItem>>;

    public static void Map(IEndpointRouteBuilder tokens) => tokens
        .MapGet("/", async (string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(after, limit ?? Page.DefaultLimit), ct)))
        .Require(Permissions.ManageTokens)
        .WithName(nameof(ListApiTokens))
        .WithSummary("One's own API tokens, oldest first; an owner sees those of everybody");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Page<ApiTokenItem>>
    {
        public async Task<Page<ApiTokenItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var args = new
            {
                AccountId = workspace.Actor.RequiredAccountId,
                After = Cursor.Decode<Key>(query.After)?.Id ?? Guid.Empty,
                Take = query.Limit + 1,
            };
            var rows = workspace.Actor.IsOwner
                ? await db.ListAsync<Row>(FindAll, args, cancellationToken)
                : await db.ListAsync<Row>(FindOwn, args, cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id)).Select(Item);
        }

        static ApiTokenItem Item(Row row) => new(
            row.Id, row.Name, row.Scopes.Split(' '), row.Prefix, row.CreatedAt, row.ExpiresAt, row.LastUsedAt,
            new ApiTokenItem.Person(row.AccountId, row.PersonName));

        sealed record Key(Guid Id);

        sealed record Row(
            Guid Id, string Name, string Scopes, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
            DateTimeOffset? LastUsedAt, Guid AccountId, string PersonName);

        internal const string FindOwn = """
            select t.id, t.name, array_to_string(t.scopes, ' ') as scopes, t.prefix, t.created_at, t.expires_at, t.last_used_at,
                t.account_id, m.name as person_name
            from workspaces.api_token t
            join workspaces.member m on m.workspace_id = t.workspace_id and m.account_id = t.account_id
            where t.workspace_id = @WorkspaceId and t.account_id = @AccountId and t.id > @After
            order by t.id
            limit @Take
            """;

        internal const string FindAll = """
            select t.id, t.name, array_to_string(t.scopes, ' ') as scopes, t.prefix, t.created_at, t.expires_at, t.last_used_at,
                t.account_id, m.name as person_name
            from workspaces.api_token t
            join workspaces.member m on m.workspace_id = t.workspace_id and m.account_id = t.account_id
            where t.workspace_id = @WorkspaceId and t.id > @After
            order by t.id
            limit @Take
            """;
    }
}
