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

internal static class ChangeMemberRole
{
    public sealed record Request([property: ValueSet(typeof(MemberRole))] string Role);

    public sealed record Command(Guid AccountId, string Role) : ICommand<MemberItem>;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapPatch("/{accountId:guid}", async (Guid accountId, Request body, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(accountId, body.Role), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageMembers)
        .WithName(nameof(ChangeMemberRole))
        .WithSummary("Make a member an owner, or an owner a member");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.Role).Must(r => MemberRole.All.Contains(r, StringComparer.Ordinal)).WithMessage("A role is owner or member.");
    }

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, Roster roster, OpenInvitations invitations, EventOutbox outbox, LiveUpdates live,
        AuditTrail audit)
        : IRequestHandler<Command, MemberItem>
    {
        public async Task<MemberItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var before = await db.FindAsync<Member>(Member.Find, new { command.AccountId }, cancellationToken)
                ?? throw NotFoundException.Of("member");
            if (before.Role == command.Role)
                return before.ToItem(MemberItem.RightsOver(before.IsLastOwner(state), IsSelf(before), manages: true));
            if (before.IsLastOwner(state))
                throw Roster.LastOwner();

            if (command.Role == MemberRole.Member)
                await invitations.RevokeOfInviterAsync(before.AccountId, cancellationToken);
            var version = await db.GetAsync<int>(Member.SetRole, new { command.AccountId, command.Role }, cancellationToken);
            outbox.Add(new MemberChanged(
                workspace.WorkspaceId, before.AccountId, before.Name, before.Email, command.Role, Active: true, version));
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            audit.Add("member.role_changed", before.Target, before: new { before.Role }, after: new { command.Role });
            // Whoever has just demoted oneself changes nobody any more.
            var manages = !IsSelf(before);
            return (before with { Role = command.Role }).ToItem(MemberItem.RightsOver(isLastOwner: false, IsSelf(before), manages));
        }

        bool IsSelf(Member member) => member.AccountId == workspace.Actor.AccountId;
    }
}
