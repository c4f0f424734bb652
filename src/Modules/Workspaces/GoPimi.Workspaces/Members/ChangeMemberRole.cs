using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Contracts;
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
        .RequireAuthorization(Policies.Owner)
        .WithName(nameof(ChangeMemberRole))
        .WithSummary("Make a member an owner, or an owner a member");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.Role).Must(r => MemberRole.All.Contains(r, StringComparer.Ordinal)).WithMessage("A role is owner or member.");
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, Roster roster, EventOutbox outbox, LiveUpdates live)
        : IRequestHandler<Command, MemberItem>
    {
        public async Task<MemberItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var before = await db.FindAsync<MemberItem>(Find, new { command.AccountId }, cancellationToken)
                ?? throw NotFoundException.Of("member");
            if (before.Role == command.Role)
                return before;
            if (before is { Role: MemberRole.Owner, Status: MemberStatus.Active } && state.Owners == 1)
                throw Roster.LastOwner();

            var version = await db.GetAsync<int>(Update, new { command.AccountId, command.Role }, cancellationToken);
            outbox.Add(new MemberChanged(
                workspace.WorkspaceId, before.AccountId, before.Name, before.Email, command.Role, Active: true, version));
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            return before with { Role = command.Role };
        }

        const string Find = """
            select account_id, name, email, role, status, joined_at
            from workspaces.member
            where workspace_id = @WorkspaceId and account_id = @AccountId and status <> 'removed'
            """;

        const string Update = """
            update workspaces.member
            set role = @Role, version = version + 1
            where workspace_id = @WorkspaceId and account_id = @AccountId
            returning version
            """;
    }
}
