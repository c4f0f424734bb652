using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tickets;

internal static class GetTicketByNumber
{
    public sealed record Query(long Number) : IQuery<TicketDetail>;

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/by-number/{number:long}", async (long number, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var ticket = await mediator.Send(new Query(number), ct);
            http.Headers.ETag = ETag.Of(ticket.Version);
            return TypedResults.Ok(ticket);
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetTicketByNumber))
        .WithSummary("One ticket by its number");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, TicketDetail>
    {
        public async Task<TicketDetail> Handle(Query query, CancellationToken cancellationToken)
        {
            var row = await db.FindAsync<TicketDetailRow>(ByNumber, new { query.Number }, cancellationToken);
            return row?.ToDetail() ?? throw NotFoundException.Of("ticket");
        }
    }

    const string ByNumber = $"""
        {TicketDetailRow.Select}
        where t.workspace_id = @WorkspaceId and t.number = @Number
        """;
}
