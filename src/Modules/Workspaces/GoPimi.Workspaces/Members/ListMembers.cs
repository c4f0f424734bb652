using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Members;

internal static class ListMembers
{
    public sealed record Query(string? After, int Limit, bool Manages, bool MayLeave) : IQuery<Page<MemberItem>>;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapGet("/", async (string? after, int? limit, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var (manages, mayLeave) = (Permissions.ManageMembers.IsGrantedTo(http.User), Permissions.LeaveWorkspace.IsGrantedTo(http.User));
            return TypedResults.Ok(await mediator.Send(new Query(after, limit ?? Page.DefaultLimit, manages, mayLeave), ct));
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListMembers))
        .WithSummary("The members of the workspace, who joined first comes first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Page<MemberItem>>
    {
        public async Task<Page<MemberItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var after = Cursor.Decode<Key>(query.After);
            var (owners, rows) = await db.ReadAsync(
                Owners + Find,
                new { At = after?.At ?? DateTimeOffset.UnixEpoch, Id = after?.Id ?? Guid.Empty, Take = query.Limit + 1 },
                async grid => (await grid.ReadSingleAsync<int>(), (IReadOnlyList<Member>)[.. await grid.ReadAsync<Member>()]),
                cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.JoinedAt, row.AccountId)).Select(row => row.ToItem(RightsOver(row, owners, query)));
        }

        MemberItem.Rights RightsOver(Member member, int owners, Query query) => MemberItem.RightsOver(
            isLastOwner: owners == 1 && member is { Role: MemberRole.Owner, Status: MemberStatus.Active },
            isSelf: query.MayLeave && member.AccountId == workspace.Actor.AccountId,
            query.Manages);

        sealed record Key(DateTimeOffset At, Guid Id);

        const string Owners = """
            select count(*)::int
            from workspaces.member
            where workspace_id = @WorkspaceId and role = 'owner' and status = 'active';

            """;

        internal const string Find = """
            select account_id, name, email, role, status, joined_at
            from workspaces.member
            where workspace_id = @WorkspaceId and status <> 'removed' and (joined_at, account_id) > (@At, @Id)
            order by joined_at, account_id
            limit @Take
            """;
    }
}
