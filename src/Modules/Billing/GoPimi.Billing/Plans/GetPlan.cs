using System.Globalization;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Billing.Plans;

internal static class GetPlan
{
    public sealed record Query : IQuery<Response>;

    public sealed record Response(string Code, string Name, Limits Limits, Usage Usage);

    public sealed record Limits(int Agents, int TicketsPerMonth);

    /// <param name="Agents">Active members.</param>
    /// <param name="Tickets">Tickets opened in the month.</param>
    /// <param name="Month">The calendar month in UTC, such as 2026-03.</param>
    public sealed record Usage(int Agents, int Tickets, string Month);

    public static void Map(IEndpointRouteBuilder plan) => plan
        .MapGet("", async (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetPlan))
        .WithSummary("The workspace's plan, its limits and how much of them is used");

    internal sealed class Handler(WorkspaceDb db, TimeProvider clock) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var row = await db.GetAsync<Row>(Find, new { Now = now.UtcDateTime }, cancellationToken);
            return new Response(
                row.Code,
                row.Name,
                new Limits(row.AgentLimit, row.TicketLimit),
                new Usage(row.Agents, row.Tickets, now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        }
    }

    sealed record Row(string Code, string Name, int AgentLimit, int TicketLimit, int Agents, int Tickets);

    // A workspace whose subscription is still on its way to us already has the plan that it will have.
    const string Find = """
        select
            p.code,
            p.name,
            p.agents as agent_limit,
            p.tickets_per_month as ticket_limit,
            (select count(*)::int
             from billing.member m
             where m.workspace_id = @WorkspaceId and m.active) as agents,
            coalesce(
                (select u.tickets
                 from billing.ticket_usage u
                 where u.workspace_id = @WorkspaceId and u.month = date_trunc('month', @Now::timestamptz at time zone 'utc')::date),
                0) as tickets
        from billing.plan p
        left join billing.subscription s on s.workspace_id = @WorkspaceId
        where p.code = coalesce(s.plan_code, 'free')
            and p.version = coalesce(s.plan_version, (select max(f.version) from billing.plan f where f.code = 'free'))
        """;
}
