using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Members;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Invitations;

internal static class InviteMember
{
    public sealed record Request(string Email, [property: ValueSet(typeof(MemberRole))] string Role, string? Name = null);

    public sealed record Command(string Email, string? Name, string Role) : ICommand<InvitationItem>;

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapPost("/", async (Request body, IMediator mediator, WorkspaceContext workspace, CancellationToken ct) =>
        {
            var response = await mediator.Send(new Command(body.Email, body.Name, body.Role), ct);
            return TypedResults.Created($"/api/v1/workspaces/{workspace.WorkspaceId}/invitations/{response.Id}", response);
        })
        .ProducesProblem(StatusCodes.Status402PaymentRequired)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .Require(Permissions.ManageMembers)
        .WithName(nameof(InviteMember))
        .WithSummary("Invite somebody by mail; the link is good for seven days, and the invitation holds a place of the plan meanwhile");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).Must(EmailAddress.IsValid).WithMessage("Enter a complete e-mail address.");
            RuleFor(c => c.Name).Must(DisplayName.IsValid).When(c => c.Name is not null).WithMessage(DisplayName.Rule);
            RuleFor(c => c.Role).Must(r => MemberRole.All.Contains(r, StringComparer.Ordinal)).WithMessage("A role is owner or member.");
        }
    }

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, Roster roster, OpenInvitations invitations, InvitationMails mails, LiveUpdates live,
        AuditTrail audit)
        : IRequestHandler<Command, InvitationItem>
    {
        public async Task<InvitationItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var email = EmailAddress.Normalise(command.Email);
            var known = await db.GetAsync<Known>(Look, new { Email = email }, cancellationToken);
            if (known.IsMember)
                throw new ConflictException("member.exists", "This person is a member already.");
            if (known.IsInvited)
                throw new ConflictException("invitation.exists", "This person has been invited already. Send that invitation again instead.");
            if (state.Seats >= state.Agents)
                throw Roster.Full(state);

            // One that has grown too old makes room for the new one.
            await invitations.RevokeForAsync(email, cancellationToken);
            var id = Guid.CreateVersion7();
            await db.ExecuteAsync(
                Insert,
                new { Id = id, Email = email, Name = command.Name?.Trim(), command.Role, InvitedBy = workspace.Actor.RequiredAccountId },
                cancellationToken);
            var invitation = await db.GetAsync<InvitationItem.Row>(InvitationItem.Find, new { InvitationId = id }, cancellationToken);
            await mails.QueueAsync(invitation, state, cancellationToken);
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            audit.Add("invitation.created", invitation.Target, after: new { invitation.Role, invitation.ExpiresAt });
            return invitation.ToItem();
        }

        sealed record Known(bool IsMember, bool IsInvited);

        const string Look = """
            select
                exists (
                    select from workspaces.member m
                    where m.workspace_id = @WorkspaceId and m.email = @Email and m.status <> 'removed') as is_member,
                exists (
                    select from workspaces.invitation i
                    where i.workspace_id = @WorkspaceId and i.email = @Email and i.status = 'pending' and i.expires_at > now()) as is_invited
            """;

        const string Insert = """
            insert into workspaces.invitation (workspace_id, id, email, name, role, invited_by, expires_at)
            values (@WorkspaceId, @Id, @Email, @Name, @Role, @InvitedBy, now() + interval '7 days')
            """;
    }
}
