using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Invitations;

internal static class ListInvitations
{
    public sealed record Query(string? After, int Limit) : IQuery<Page<InvitationItem>>;

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapGet("/", async (string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(after, limit ?? Page.DefaultLimit), ct)))
        .Require(Permissions.ManageMembers)
        .WithName(nameof(ListInvitations))
        .WithSummary("The invitations that nobody has accepted yet, also those that have grown too old, newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<InvitationItem>>
    {
        public async Task<Page<InvitationItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = Cursor.Decode<Key>(query.After)?.Id ?? TimeIds.Last;
            var rows = await db.ListAsync<InvitationItem.Row>(Find, new { Before = before, Take = query.Limit + 1 }, cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id)).Select(row => row.ToItem());
        }

        sealed record Key(Guid Id);

        internal const string Find = $"""
            {InvitationItem.Select} and i.id < @Before
            order by i.id desc
            limit @Take
            """;
    }
}
