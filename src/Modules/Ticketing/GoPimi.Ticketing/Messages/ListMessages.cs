using Dapper;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Messages;

internal static class ListMessages
{
    const int DefaultLimit = 30;

    public sealed record Query(Guid TicketId, string? After, int Limit) : IQuery<Page<Message>>;

    public static void Map(IEndpointRouteBuilder messages) => messages
        .MapGet("", async (
            Guid ticketId, IMediator mediator, CancellationToken ct, string? after = null, int limit = DefaultLimit) =>
            TypedResults.Ok(await mediator.Send(new Query(ticketId, after, limit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListMessages))
        .WithSummary("The newest messages of a ticket, oldest of them first; next leads to older ones");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<Message>>
    {
        public async Task<Page<Message>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = Cursor.Decode<Key>(query.After)?.Position ?? int.MaxValue;
            var (exists, rows) = await db.ReadAsync(
                Newest,
                new { query.TicketId, Before = before, Take = query.Limit + 1 },
                async grid => (await grid.ReadSingleAsync<bool>(), (await grid.ReadAsync<MessageRow>()).AsList()),
                cancellationToken);
            if (!exists)
                throw NotFoundException.Of("ticket");

            var page = Page.Of(rows, query.Limit, row => new Key(row.Position)).Select(row => row.ToMessage());
            return page with { Items = [.. page.Items.Reverse()] };
        }
    }

    internal sealed record Key(int Position);

    // A reply that was taken back was never said.
    const string Newest = $"""
        select exists (select from ticketing.ticket t where t.workspace_id = @WorkspaceId and t.id = @TicketId);
        {MessageRow.Select}
        where m.workspace_id = @WorkspaceId and m.ticket_id = @TicketId and m.position < @Before
            and m.delivery is distinct from 'withdrawn'
        order by m.position desc
        limit @Take
        """;
}
