using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Members;

internal static class LeaveWorkspace
{
    public sealed record Command : ICommand;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapDelete("/me", async (IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(), ct);
            return TypedResults.NoContent();
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.LeaveWorkspace)
        .WithName(nameof(LeaveWorkspace))
        .WithSummary("Leave the workspace; the own open tickets go back to the queue");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, Roster roster, Departure departure)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.HoldAsync(cancellationToken);
            var member = await db.FindAsync<Member>(
                Member.Find, new { AccountId = workspace.Actor.RequiredAccountId }, cancellationToken) ?? throw NotFoundException.Of("workspace");
            await departure.EndAsync(member, state, reassignTo: null, cancellationToken);
            return Unit.Value;
        }
    }
}
