using System.Net;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Passwords;
using GoPimi.Workspaces.TwoFactor;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class SignIn
{
    public sealed record Request(string Email, string Password);

    // No ICommand: a failed attempt must stay counted, and no connection may be held while the password is checked.
    public sealed record Command(string Email, string Password, string? Previous, IPAddress? From) : IRequest<Response>;

    // Either the session, or the challenge to which the second factor is owed.
    public sealed record Response(Me? Me, Secret? Session, Challenge? Challenge);

    public sealed record Challenge(string Value, [property: ValueSet(typeof(SecondFactorMethod))] IReadOnlyList<string> Methods, DateTimeOffset ExpiresAt);

    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/sessions", async Task<Results<Created<Me>, Accepted<Challenge>>> (Request body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken ct) =>
        {
            var command = new Command(body.Email, body.Password, cookie.Read(http.Request), http.Connection.RemoteIpAddress);
            var response = await mediator.Send(command, ct);
            if (response.Challenge is { } challenge)
                return TypedResults.Accepted("/api/v1/sessions/second-factor", challenge);

            cookie.Write(http.Response, response.Session!.Text);
            return TypedResults.Created("/api/v1/me", response.Me);
        })
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(SignIn))
        .WithSummary("Sign in with e-mail address and password; the session is a cookie. 202: a second factor is owed to the challenge");

    internal sealed class Validator : AbstractValidator<Command>
    {
        const int LongestText = 256;

        public Validator()
        {
            RuleFor(c => c.Email).NotEmpty().MaximumLength(LongestText);
            RuleFor(c => c.Password).NotEmpty().MaximumLength(LongestText);
        }
    }

    internal sealed class Handler(
        GlobalDb db, PasswordHasher passwords, AttemptGuard guard, SessionStart sessions, AccountJournal journal, RequestOrigin origin,
        SecondFactor factor)
        : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            // What is no address is nobody's, at the same price.
            var email = EmailAddress.IsValid(command.Email) ? EmailAddress.Normalise(command.Email) : "";
            AttemptKey[] keys = [AttemptKey.Account(email), .. AttemptKey.Address("sign-in", command.From)];
            await guard.ChargeAsync(keys, cancellationToken);

            var account = await db.FindAsync<Account>(Find, new { Email = email }, cancellationToken);
            if (!await passwords.VerifyAsync(account?.PasswordHash, command.Password, cancellationToken))
            {
                // For an unknown address too, so that both take the same time; it writes nothing then.
                await db.ExecuteAsync(
                    NoteRefusal, new { Id = Guid.CreateVersion7(), Email = email, Ip = origin.AddressText, origin.UserAgent }, cancellationToken);
                throw new UnauthenticatedException("credentials.invalid", "The e-mail address or the password is not right.");
            }

            await guard.ForgiveAsync(keys, cancellationToken);
            if (account!.Status != "active")
                throw new ForbiddenException("account.unverified", "Please confirm your address first: open the link in our mail.");

            await RehashAsync(account, command, cancellationToken);
            if (await factor.IsOnAsync(account.Id, cancellationToken))
                return new Response(Me: null, Session: null, await ChallengeAsync(account, cancellationToken));

            var session = await sessions.BeginAsync(account.Id, command.Previous, cancellationToken);
            await journal.WriteAsync(account.Id, AccountEventKind.SignedIn, cancellationToken);
            return new Response(await Me.ReadAsync(db, account.Id, cancellationToken), session, Challenge: null);
        }

        async Task<Challenge> ChallengeAsync(Account account, CancellationToken cancellationToken)
        {
            var challenge = Secret.New();
            var expiresAt = await db.FindAsync<DateTimeOffset>(Owe, new { challenge.Hash, AccountId = account.Id }, cancellationToken);
            return new Challenge(challenge.Text, SecondFactorMethod.All, expiresAt);
        }

        async Task RehashAsync(Account account, Command command, CancellationToken cancellationToken)
        {
            if (!PasswordHasher.IsOutdated(account.PasswordHash!))
                return;

            var hash = await passwords.HashAsync(command.Password, cancellationToken);
            await db.ExecuteAsync(Rehash, new { account.Id, Old = account.PasswordHash, New = hash }, cancellationToken);
        }

        sealed record Account(Guid Id, string Status, string? PasswordHash);

        const string Find = """
            select id, status, password_hash
            from workspaces.account
            where email = @Email
            """;

        const string Rehash = """
            update workspaces.account
            set password_hash = @New
            where id = @Id and password_hash = @Old
            """;

        const string Owe = """
            insert into workspaces.sign_in_challenge (hash, account_id, expires_at)
            values (@Hash, @AccountId, now() + interval '5 minutes')
            returning expires_at
            """;

        const string NoteRefusal = """
            insert into workspaces.account_event (account_id, id, kind, ip, user_agent)
            select id, @Id, 'sign_in_refused', @Ip::inet, @UserAgent
            from workspaces.account
            where email = @Email
            """;
    }
}
