using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Contracts;
using GoPimi.Workspaces.Invitations;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Members;

internal static class TransferOwnership
{
    public sealed record Request(Guid ToAccountId, [property: ValueSet(typeof(MemberRole))] string ThenRole = MemberRole.Member);

    public sealed record Command(Guid ToAccountId, string ThenRole) : ICommand;

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapPost("/ownership-transfer", async (Request body, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(body.ToAccountId, body.ThenRole), ct);
            return TypedResults.NoContent();
        })
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.TransferOwnership)
        .RequireStepUp()
        .WithTags("Members")
        .WithName(nameof(TransferOwnership))
        .WithSummary("Make another member an owner and step down, in one; thenRole is what oneself is afterwards");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.ThenRole).Must(r => MemberRole.All.Contains(r, StringComparer.Ordinal)).WithMessage("A role is owner or member.");
    }

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, Roster roster, OpenInvitations invitations, EventOutbox outbox, LiveUpdates live,
        AuditTrail audit)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await roster.LockAsync(cancellationToken);
            var heir = await FindAsync(command.ToAccountId, cancellationToken);
            var self = await FindAsync(workspace.Actor.RequiredAccountId, cancellationToken);
            if (heir.AccountId == self.AccountId)
                throw new ConflictException("member.owner_already", "You are an owner already. Choose somebody else.");
            if (heir.Status != MemberStatus.Active)
                throw new ConflictException("member.not_joined", "This person has not joined yet.");

            // The new owner comes first, so that no moment is without one.
            await SetAsync(heir, MemberRole.Owner, cancellationToken);
            if (command.ThenRole == MemberRole.Member)
                await invitations.RevokeOfInviterAsync(self.AccountId, cancellationToken);
            await SetAsync(self, command.ThenRole, cancellationToken);
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            audit.Add(
                "ownership.transferred", heir.Target,
                before: new { heir.Role, ActorRole = self.Role }, after: new { Role = MemberRole.Owner, ActorRole = command.ThenRole });
            return Unit.Value;
        }

        async Task<Member> FindAsync(Guid accountId, CancellationToken cancellationToken) =>
            await db.FindAsync<Member>(Member.Find, new { AccountId = accountId }, cancellationToken) ?? throw NotFoundException.Of("member");

        async Task SetAsync(Member member, string role, CancellationToken cancellationToken)
        {
            if (member.Role == role)
                return;

            var version = await db.GetAsync<int>(Member.SetRole, new { member.AccountId, Role = role }, cancellationToken);
            outbox.Add(new MemberChanged(
                workspace.WorkspaceId, member.AccountId, member.Name, member.Email, role, Active: true, version));
        }
    }
}
