using System.Net;
using FluentValidation;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Passwords;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class StepUp
{
    public sealed record Request(string Password);

    // No ICommand: a failed attempt must stay counted.
    public sealed record Command(Guid AccountId, Guid SessionId, string Password, IPAddress? From) : IRequest<Secret>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/me/step-up", async (Request body, HttpContext http, RequestOrigin origin, SessionCookie cookie, IMediator mediator, CancellationToken ct) =>
        {
            var command = new Command(http.User.AccountId(), http.User.SessionId()!.Value, body.Password, origin.Address);
            cookie.Write(http.Response, (await mediator.Send(command, ct)).Text);
            return TypedResults.NoContent();
        })
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(StepUp))
        .WithSummary("Prove again that it is you; for ten minutes the acts that ask for it are open");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Password).NotEmpty().MaximumLength(PasswordHasher.LongestInput);
    }

    internal sealed class Handler(PasswordCheck password, SessionStart sessions, AccountJournal journal) : IRequestHandler<Command, Secret>
    {
        public async Task<Secret> Handle(Command command, CancellationToken cancellationToken)
        {
            await password.EnsureAsync(command.AccountId, command.Password, command.From, cancellationToken);
            var renewed = await sessions.RenewAsync(command.SessionId, cancellationToken);
            await journal.WriteAsync(command.AccountId, AccountEventKind.SteppedUp, cancellationToken);
            return renewed;
        }
    }
}
