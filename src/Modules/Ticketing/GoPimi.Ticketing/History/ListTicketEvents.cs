using Dapper;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.History;

internal static class ListTicketEvents
{
    public sealed record Query(Guid TicketId, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id, [property: ValueSet(typeof(TicketEventType))] string Type, Person? Actor, DateTimeOffset At, IReadOnlyList<FieldChange> Changes);

    public sealed record Person(string Name);

    public sealed record FieldChange(string Field, string? From, string? To);

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticketId:guid}/events", async (
            Guid ticketId, IMediator mediator, CancellationToken ct, string? after = null, int limit = Page.DefaultLimit) =>
            TypedResults.Ok(await mediator.Send(new Query(ticketId, after, limit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListTicketEvents))
        .WithSummary("What happened to a ticket, the newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            var from = Cursor.Decode<Key>(query.After) ?? Key.Newest;
            var (exists, rows) = await db.ReadAsync(
                Newest,
                new { query.TicketId, from.At, from.Id, Take = query.Limit + 1 },
                async grid => (await grid.ReadSingleAsync<bool>(), (await grid.ReadAsync<Row>()).AsList()),
                cancellationToken);
            return exists
                ? Page.Of(rows, query.Limit, row => new Key(row.At, row.Id)).Select(ToItem)
                : throw NotFoundException.Of("ticket");
        }

        static Item ToItem(Row row) => new(
            row.Id, row.Type, string.IsNullOrEmpty(row.ActorName) ? null : new Person(row.ActorName), row.At,
            [.. Change.ListOf(row.Changes).Select(c => new FieldChange(c.Field, c.From, c.To))]);
    }

    sealed record Row(Guid Id, string Type, string? ActorName, DateTimeOffset At, string Changes);

    internal sealed record Key(DateTimeOffset At, Guid Id)
    {
        public static readonly Key Newest = new(DateTimeOffset.MaxValue, Guid.AllBitsSet);
    }

    const string Newest = """
        select exists (select from ticketing.ticket t where t.workspace_id = @WorkspaceId and t.id = @TicketId);
        select e.id, e.type, coalesce(a.name, e.actor_name) as actor_name, e.at, e.changes::text
        from ticketing.ticket_event e
        left join ticketing.agent a on a.workspace_id = @WorkspaceId and a.account_id = e.actor_id
        where e.workspace_id = @WorkspaceId and e.ticket_id = @TicketId and (e.at, e.id) < (@At, @Id)
        order by e.at desc, e.id desc
        limit @Take
        """;
}
