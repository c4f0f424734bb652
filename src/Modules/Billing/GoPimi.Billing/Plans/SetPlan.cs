using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Billing.Plans;

// Development only: without payment there is no other way to another plan, and quotas want to be tried.
internal static class SetPlan
{
    const int MaxCodeLength = 40;

    public sealed record Request(string Code);

    public sealed record Command(string Code) : ICommand;

    public static void Map(IEndpointRouteBuilder development) => development
        .MapPut("/plan", async (Guid workspaceId, Request body, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(body.Code), ct);
            return TypedResults.NoContent();
        })
        .Require(Permissions.ChangePlan)
        .WithName(nameof(SetPlan))
        .WithSummary("Put a workspace on another plan");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(MaxCodeLength);
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, AuditTrail audit, TimeProvider clock)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var (known, before, changed) = await db.ReadAsync(
                Subscribe,
                new { request.Code, Now = clock.GetUtcNow() },
                async grid => (
                    await grid.ReadSingleAsync<bool>(),
                    await grid.ReadSingleOrDefaultAsync<string>(),
                    await grid.ReadSingleOrDefaultAsync<PlanLimits>()),
                cancellationToken);
            if (!known)
                throw new BadInputException("plan.unknown", "There is no such plan. The plans are free, team and business.");

            if (changed is null)
                return Unit.Value;

            outbox.Add(changed.ToEvent(workspace.WorkspaceId));
            audit.Add(
                "plan.changed",
                new AuditTarget("workspace", workspace.WorkspaceId),
                before is null ? null : new { Plan = before },
                after: new { Plan = changed.PlanCode });
            return Unit.Value;
        }
    }

    const string Subscribe = """
        select exists (select from billing.plan where code = @Code);
        select plan_code
        from billing.subscription
        where workspace_id = @WorkspaceId
        for no key update;
        with subscribed as (
            insert into billing.subscription (workspace_id, plan_code, plan_version, started_at, version)
            select @WorkspaceId, code, version, @Now, 1
            from billing.plan
            where code = @Code
            order by version desc
            limit 1
            on conflict (workspace_id) do update
            set plan_code = excluded.plan_code,
                plan_version = excluded.plan_version,
                started_at = excluded.started_at,
                version = subscription.version + 1
            where (subscription.plan_code, subscription.plan_version) <> (excluded.plan_code, excluded.plan_version)
            returning plan_code, plan_version, version)
        select s.plan_code, p.name as plan_name, p.agents, p.tickets_per_month, s.version
        from subscribed s
        join billing.plan p on p.code = s.plan_code and p.version = s.plan_version
        """;
}
