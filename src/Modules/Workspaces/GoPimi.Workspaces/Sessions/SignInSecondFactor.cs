using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.TwoFactor;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class SignInSecondFactor
{
    public sealed record Request(string Challenge, string Code);

    // No ICommand: a failed attempt must stay counted.
    public sealed record Command(string Challenge, string Code, string? Previous) : IRequest<Response>;

    public sealed record Response(Me Me, Secret Session);

    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/sessions/second-factor", async (Request body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken ct) =>
        {
            var response = await mediator.Send(new Command(body.Challenge, body.Code, cookie.Read(http.Request)), ct);
            cookie.Write(http.Response, response.Session.Text);
            return TypedResults.Created("/api/v1/me", response.Me);
        })
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(SignInSecondFactor))
        .WithSummary("The second half of a sign-in: the challenge of the first, and a code of the app or a recovery code");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Challenge).NotEmpty();
            RuleFor(c => c.Code).NotEmpty().MaximumLength(64);
        }
    }

    internal sealed class Handler(GlobalDb db, SecondFactor factor, SessionStart sessions, AccountJournal journal)
        : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var challenge = new { Hash = Secret.HashOf(command.Challenge) };
            var accountId = await db.FindAsync<Guid?>(Find, challenge, cancellationToken) ?? throw Ended();
            await factor.EnsureAsync(accountId, command.Code, cancellationToken);
            // Of two right answers to one challenge the first signs in.
            if (await db.ExecuteAsync(Use, challenge, cancellationToken) == 0)
                throw Ended();

            var session = await sessions.BeginAsync(accountId, command.Previous, cancellationToken);
            await journal.WriteAsync(accountId, AccountEventKind.SignedIn, cancellationToken);
            return new Response(await Me.ReadAsync(db, accountId, cancellationToken), session);
        }

        static UnauthenticatedException Ended() =>
            new("challenge.ended", "This sign-in took too long or has ended. Please begin again.");

        const string Find = """
            select account_id
            from workspaces.sign_in_challenge
            where hash = @Hash and expires_at > now()
            """;

        const string Use = """
            delete from workspaces.sign_in_challenge
            where hash = @Hash
            """;
    }
}
