using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.HeldMails;

internal static class ListHeldMails
{
    public sealed record Query(string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(Guid Id, Guid InboundMailId, string From, string Subject, DateTimeOffset ReceivedAt);

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapGet("/held-mails", async (
            IMediator mediator, CancellationToken ct, string? after = null, int limit = Page.DefaultLimit) =>
            TypedResults.Ok(await mediator.Send(new Query(after, limit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithTags("Held mails")
        .WithName(nameof(ListHeldMails))
        .WithSummary("Mails that wait because the plan's tickets are used up, in the order in which they will be let in");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            var from = Cursor.Decode<Key>(query.After) ?? Key.Oldest;
            var rows = await db.ListAsync<Item>(
                Waiting, new { from.ReceivedAt, from.Id, Take = query.Limit + 1 }, cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.ReceivedAt, row.Id));
        }
    }

    internal sealed record Key(DateTimeOffset ReceivedAt, Guid Id)
    {
        public static readonly Key Oldest = new(DateTimeOffset.MinValue, Guid.Empty);
    }

    const string Waiting = """
        select h.id, h.inbound_mail_id, h.from_email as from, h.subject, h.received_at
        from ticketing.held_mail h
        where h.workspace_id = @WorkspaceId and (h.received_at, h.id) > (@ReceivedAt, @Id)
        order by h.received_at, h.id
        limit @Take
        """;
}
