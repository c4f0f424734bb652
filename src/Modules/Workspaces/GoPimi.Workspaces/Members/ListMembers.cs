using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Members;

internal static class ListMembers
{
    public sealed record Query(string? After, int Limit) : IQuery<Page<MemberItem>>;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapGet("/", async (string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(after, limit ?? Page.DefaultLimit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListMembers))
        .WithSummary("The members of the workspace, who joined first comes first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<MemberItem>>
    {
        public async Task<Page<MemberItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var after = Cursor.Decode<Key>(query.After);
            var rows = await db.ListAsync<MemberItem>(
                Find,
                new { At = after?.At ?? DateTimeOffset.UnixEpoch, Id = after?.Id ?? Guid.Empty, Take = query.Limit + 1 },
                cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.JoinedAt, row.AccountId));
        }

        sealed record Key(DateTimeOffset At, Guid Id);

        internal const string Find = """
            select account_id, name, email, role, status, joined_at
            from workspaces.member
            where workspace_id = @WorkspaceId and status <> 'removed' and (joined_at, account_id) > (@At, @Id)
            order by joined_at, account_id
            limit @Take
            """;
    }
}
