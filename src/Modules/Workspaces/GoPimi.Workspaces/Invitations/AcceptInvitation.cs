using FluentValidation;
using FluentValidation.Results;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Contracts;
using GoPimi.Workspaces.Members;
using GoPimi.Workspaces.Passwords;
using GoPimi.Workspaces.Sessions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Invitations;

internal static class AcceptInvitation
{
    public sealed record Request(string Token, string? Name = null, string? Password = null);

    // No ICommand: the password is checked and hashed first, and only then a transaction begins.
    public sealed record Preparation(string Token, string? Name, string? Password, Guid? CallerId) : IRequest<Command>;

    // Either a person who is signed in, or name and password of a new one.
    public sealed record Command(byte[] Hash, Guid? AccountId, string? Name, string? PasswordHash) : ICommand<Accepted>;

    public sealed record Accepted(Response Response, Secret? Session);

    public sealed record Response(Guid WorkspaceId, string Slug, string WorkspaceName);

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapPost("/acceptance", async (Request body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken ct) =>
        {
            var user = http.User;
            // Only a person accepts; a program with an API token is nobody here.
            Guid? caller = user.Identity is { IsAuthenticated: true } && user.ApiTokenScopes() is null ? user.AccountId() : null;
            var accepted = await mediator.Send(await mediator.Send(new Preparation(body.Token, body.Name, body.Password, caller), ct), ct);
            if (accepted.Session is { } session)
                cookie.Write(http.Response, session.Text);
            return TypedResults.Ok(accepted.Response);
        })
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status402PaymentRequired)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(AcceptInvitation))
        .WithSummary("Join by invitation: signed in as the invited person, or with name and password as a new one, who is signed in by it");

    internal sealed class Validator : AbstractValidator<Preparation>
    {
        public Validator() => RuleFor(c => c.Token).NotEmpty();
    }

    internal sealed class PreparationHandler(GlobalDb db, PasswordHasher passwords) : IRequestHandler<Preparation, Command>
    {
        public async Task<Command> Handle(Preparation request, CancellationToken cancellationToken)
        {
            var invitation = await Invitation.FindAsync(db, request.Token, cancellationToken);
            var account = await db.FindAsync<Guid?>(FindAccount, new { invitation.Email }, cancellationToken);
            if (request.CallerId is { } caller && caller != account)
                throw WrongAccount(invitation);

            var hash = Secret.HashOf(request.Token);
            if (account is not null)
                return request.CallerId is null ? throw SignInFirst() : new Command(hash, account, Name: null, PasswordHash: null);

            EnsureNewPerson(request, invitation.Email);
            return new Command(hash, AccountId: null, request.Name!.Trim(), await passwords.HashAsync(request.Password!, cancellationToken));
        }

        static void EnsureNewPerson(Preparation request, string email)
        {
            var failures = new List<ValidationFailure>();
            if (!DisplayName.IsValid(request.Name))
                failures.Add(new ValidationFailure(nameof(Request.Name), DisplayName.Rule));
            if (PasswordPolicy.Problem(request.Password, email, request.Name) is { } problem)
                failures.Add(new ValidationFailure(nameof(Request.Password), problem));
            if (failures.Count > 0)
                throw new ValidationException(failures);
        }

        static ConflictException WrongAccount(Invitation invitation) => new(
            "invitation.wrong_account", $"This invitation is for {invitation.Email}. Sign out and open it again as that person.")
        {
            Details = { ["email"] = invitation.Email },
        };

        const string FindAccount = """
            select id
            from workspaces.account
            where email = @Email and status = 'active'
            """;
    }

    internal sealed class Handler(
        GlobalDb global, WorkspaceDb db, WorkspaceContext workspace, Roster roster, InvitedAccount accounts, SessionStart sessions,
        AccountJournal journal, EventOutbox outbox, LiveUpdates live, AuditTrail audit)
        : IRequestHandler<Command, Accepted>
    {
        public async Task<Accepted> Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await Invitation.HoldAsync(global, command.Hash, cancellationToken);
            // Between preparation and now the address may have got an account, or the account another address.
            var person = (command.PasswordHash is null
                ? await accounts.FindAsync(command.AccountId, invitation.Email, cancellationToken)
                : await accounts.OpenAsync(command.Name!, command.PasswordHash, invitation.Email, cancellationToken)) ?? throw SignInFirst();

            workspace.Enter(invitation.InvitedTo, new Actor(person.Id));
            await JoinAsync(invitation, person, cancellationToken);
            var session = command.PasswordHash is null ? null : await SignInAsync(person.Id, cancellationToken);
            return new Accepted(new Response(invitation.InvitedTo, invitation.Slug, invitation.WorkspaceName), session);
        }

        async Task JoinAsync(Invitation invitation, InvitedAccount.Person person, CancellationToken cancellationToken)
        {
            var state = await roster.HoldAsync(cancellationToken);
            // The plan may have become smaller since.
            if (state.Members >= state.Agents)
                throw new QuotaException(
                    "plan.agents_exceeded", $"{invitation.WorkspaceName} has no room at the moment. Ask {invitation.InviterName}.");

            var joined = await db.FindAsync<Joined>(
                Member.Join, new { AccountId = person.Id, person.Name, invitation.Email, invitation.Role, Status = MemberStatus.Active }, cancellationToken)
                ?? throw new ConflictException("member.exists", "You are a member already.");
            await db.ExecuteAsync(Close, new { invitation.InvitationId, AcceptedBy = person.Id }, cancellationToken);
            outbox.Add(new MemberChanged(
                invitation.InvitedTo, person.Id, person.Name, invitation.Email, invitation.Role, Active: true, joined.Version));
            live.Announce("workspace", invitation.InvitedTo, version: 0);
            audit.Add(
                "invitation.accepted", new AuditTarget("invitation", invitation.InvitationId, invitation.Email),
                after: new { AccountId = person.Id, person.Name, invitation.Role });
        }

        async Task<Secret> SignInAsync(Guid accountId, CancellationToken cancellationToken)
        {
            var session = await sessions.BeginAsync(accountId, previous: null, cancellationToken);
            await journal.WriteAsync(accountId, AccountEventKind.SignedIn, cancellationToken);
            return session;
        }

        const string Close = """
            update workspaces.invitation
            set status = 'accepted', accepted_by = @AcceptedBy
            where workspace_id = @WorkspaceId and id = @InvitationId
            """;
    }

    static UnauthenticatedException SignInFirst() =>
        new("invitation.sign_in_required", "There is an account with this address. Sign in to accept the invitation.");
}
