using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tickets;

internal static class GetTicket
{
    public sealed record Query(Guid TicketId) : IQuery<TicketDetail>;

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticketId:guid}", async (Guid ticketId, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var ticket = await mediator.Send(new Query(ticketId), ct);
            http.Headers.ETag = ETag.Of(ticket.Version);
            return TypedResults.Ok(ticket);
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetTicket))
        .WithSummary("One ticket");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, TicketDetail>
    {
        public async Task<TicketDetail> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.FindAsync<TicketDetailRow>(TicketDetailRow.ById, new { query.TicketId }, cancellationToken);
            return row?.ToDetail() ?? throw NotFoundException.Of("ticket");
        }
    }
}
