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

internal static class RemoveMember
{
    public sealed record Command(Guid AccountId) : ICommand;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapDelete("/{accountId:guid}", async (Guid accountId, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(accountId), ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Owner)
        .WithName(nameof(RemoveMember))
        .WithSummary("Take a person out of the workspace; the person's API tokens here end with it");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, Roster roster, EventOutbox outbox, LiveUpdates live)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var member = await db.FindAsync<Row>(Find, command, cancellationToken) ?? throw NotFoundException.Of("member");
            if (member is { Role: MemberRole.Owner, Status: MemberStatus.Active } && state.Owners == 1)
                throw Roster.LastOwner();

            var version = await db.GetAsync<int>(Remove, command, cancellationToken);
            outbox.Add(new MemberChanged(
                workspace.WorkspaceId, command.AccountId, member.Name, member.Email, member.Role, Active: false, version));
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            return Unit.Value;
        }

        sealed record Row(string Name, string Email, string Role, string Status);

        const string Find = """
            select name, email, role, status
            from workspaces.member
            where workspace_id = @WorkspaceId and account_id = @AccountId and status <> 'removed'
            """;

        const string Remove = """
            with revoked as (
                delete from workspaces.api_token
                where workspace_id = @WorkspaceId and account_id = @AccountId
            )
            update workspaces.member
            set status = 'removed', version = version + 1
            where workspace_id = @WorkspaceId and account_id = @AccountId
            returning version
            """;
    }
}
