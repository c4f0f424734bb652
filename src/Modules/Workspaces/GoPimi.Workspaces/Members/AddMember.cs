using System.Text.Json;
using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Contracts;
using GoPimi.Workspaces.Invitations;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Members;

internal static class AddMember
{
    public sealed record Request(string Email, [property: ValueSet(typeof(MemberRole))] string Role, string? Name = null);

    public sealed record Command(string Email, string? Name, string Role) : ICommand<MemberItem>;

    public static void Map(IEndpointRouteBuilder members) => members
        .MapPost("/", async (Request body, IMediator mediator, WorkspaceContext workspace, CancellationToken ct) =>
        {
            var response = await mediator.Send(new Command(body.Email, body.Name, body.Role), ct);
            return TypedResults.Created($"/api/v1/workspaces/{workspace.WorkspaceId}/members/{response.AccountId}", response);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .Require(Permissions.ManageMembers)
        .WithName(nameof(AddMember))
        .WithSummary("Add a person by e-mail address without asking first, for programs; somebody without an account gets a mail to choose a password");

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
        GlobalDb global, WorkspaceDb db, WorkspaceContext workspace, Roster roster, OpenInvitations invitations,
        EventOutbox outbox, LiveUpdates live, AuditTrail audit)
        : IRequestHandler<Command, MemberItem>
    {
        public async Task<MemberItem> Handle(Command command, CancellationToken cancellationToken)
        {
            var state = await roster.LockAsync(cancellationToken);
            var email = EmailAddress.Normalise(command.Email);
            // Who is added needs no invitation any more, nor its place.
            var freed = await invitations.RevokeForAsync(email, cancellationToken);
            if (state.Seats - freed >= state.Agents)
                throw Roster.Full(state);

            var name = command.Name?.Trim() ?? EmailAddress.LocalPart(email);
            var account = (await global.FindAsync<Account>(
                FindOrInvite, new { NewId = Guid.CreateVersion7(), Email = email, Name = name }, cancellationToken))!;
            var member = await db.FindAsync<Joined>(
                Member.Join, new { AccountId = account.Id, account.Name, Email = email, command.Role, account.Status }, cancellationToken)
                ?? throw new ConflictException("member.exists", "This person is a member already.");
            await QueueMailAsync(account, state, cancellationToken);

            outbox.Add(new MemberChanged(
                workspace.WorkspaceId, account.Id, account.Name, email, command.Role, Active: true, member.Version));
            live.Announce("workspace", workspace.WorkspaceId, version: 0);
            audit.Add("member.added", new AuditTarget("member", account.Id, account.Name), after: new { command.Role, Email = email });
            return new MemberItem(account.Id, account.Name, email, command.Role, account.Status, member.JoinedAt,
                MemberItem.RightsOver(isLastOwner: false, isSelf: false, manages: true));
        }

        Task<int> QueueMailAsync(Account account, RosterState state, CancellationToken cancellationToken) => global.ExecuteAsync(
            QueueMail,
            new
            {
                MailId = Guid.CreateVersion7(),
                AccountId = account.Id,
                Kind = account.Status == MemberStatus.Active ? "member_added" : "activation",
                Content = JsonSerializer.Serialize(new AccountMailContent(state.WorkspaceName, state.ActorName), EventJson.Options),
            },
            cancellationToken);

        sealed record Account(Guid Id, string Name, string Status);

        // Somebody who registered but never proved the address may not be its owner: the password chosen then, and its links,
        // are dropped, and whoever reads the mail chooses a new one.
        const string FindOrInvite = """
            with saved as (
                insert into workspaces.account as a (id, email, name, status)
                values (@NewId, @Email, @Name, 'invited')
                on conflict (email) do update
                set name = case a.status when 'unverified' then excluded.name else a.name end,
                    password_hash = case a.status when 'unverified' then null else a.password_hash end,
                    status = case a.status when 'unverified' then 'invited' else a.status end
                returning id, name, status
            ), dead as (
                delete from workspaces.account_link l
                using saved s
                where l.account_id = s.id and l.purpose = 'verification'
            ), obsolete as (
                update workspaces.account_mail m
                set status = 'cancelled', finished_at = now()
                from saved s
                where m.account_id = s.id and m.kind = 'verification' and m.status = 'queued'
            )
            select id, name, status
            from saved
            """;

        const string QueueMail = $"""
            insert into workspaces.account_mail (id, account_id, kind, content)
            select @MailId, a.id, @Kind, @Content::jsonb
            from workspaces.account a
            where a.id = @AccountId and {AccountMail.IsNotTooMuch}
            """;
    }
}
