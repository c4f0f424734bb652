using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Members;

internal static class RemoveMember
{
    public sealed record Command(Guid AccountId, Guid? ReassignTo) : ICommand;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapDelete("/{accountId:guid}", async (Guid accountId, IMediator mediator, CancellationToken ct, Guid? reassignTo = null) =>
        {
            await mediator.Send(new Command(accountId, reassignTo), ct);
            return TypedResults.NoContent();
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageMembers)
        .WithName(nameof(RemoveMember))
        .WithSummary("Take a person out of the workspace with the API tokens here; open tickets go to the member named, or back to the queue");

    internal sealed class Handler(WorkspaceDb db, Roster roster, Departure departure) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var member = await db.FindAsync<Member>(Member.Find, command, cancellationToken) ?? throw NotFoundException.Of("member");
            if (command.ReassignTo is { } heir)
                await EnsureCanTakeOverAsync(heir, member, cancellationToken);

            await departure.EndAsync(member, state, command.ReassignTo, cancellationToken);
            return Unit.Value;
        }

        async Task EnsureCanTakeOverAsync(Guid accountId, Member leaving, CancellationToken cancellationToken)
        {
            var heir = await db.FindAsync<Member>(Member.Find, new { AccountId = accountId }, cancellationToken);
            if (accountId == leaving.AccountId || heir is not { Status: MemberStatus.Active })
                throw new BadInputException("reassign_to.not_member", "Only another active member of the workspace can take the tickets.");
        }
    }
}
