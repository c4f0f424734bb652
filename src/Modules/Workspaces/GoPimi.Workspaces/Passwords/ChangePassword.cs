using System.Net;
using FluentValidation;
using FluentValidation.Results;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Passwords;

internal static class ChangePassword
{
    public sealed record Request(string CurrentPassword, string NewPassword);

    // No ICommand: the passwords are checked and hashed first, and only then a transaction begins.
    public sealed record Preparation(Guid AccountId, Guid SessionId, string CurrentPassword, string NewPassword, IPAddress? From)
        : IRequest<Command>;

    public sealed record Command(Guid AccountId, Guid SessionId, string PasswordHash) : ICommand;

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPut("/me/password", async (Request body, HttpContext http, RequestOrigin origin, IMediator mediator, CancellationToken ct) =>
        {
            var preparation = new Preparation(
                http.User.AccountId(), http.User.SessionId()!.Value, body.CurrentPassword, body.NewPassword, origin.Address);
            await mediator.Send(await mediator.Send(preparation, ct), ct);
            return TypedResults.NoContent();
        })
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(ChangePassword))
        .WithSummary("Change one's own password; all other sessions end");

    internal sealed class Validator : AbstractValidator<Preparation>
    {
        public Validator()
        {
            RuleFor(c => c.CurrentPassword).NotEmpty().MaximumLength(PasswordHasher.LongestInput);
            RuleFor(c => c.NewPassword).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
        }
    }

    internal sealed class PreparationHandler(GlobalDb db, PasswordHasher passwords, PasswordCheck check)
        : IRequestHandler<Preparation, Command>
    {
        public async Task<Command> Handle(Preparation request, CancellationToken cancellationToken)
        {
            var person = await db.FindAsync<Person>(Find, new { request.AccountId }, cancellationToken) ?? throw NotFoundException.Of("account");
            if (PasswordPolicy.Problem(request.NewPassword, person.Email, person.Name) is { } problem)
                throw new ValidationException([new ValidationFailure(nameof(Request.NewPassword), problem)]);

            await check.EnsureAsync(
                request.AccountId, request.CurrentPassword, request.From, cancellationToken, nameof(Request.CurrentPassword));
            return new Command(
                request.AccountId, request.SessionId, await passwords.HashAsync(request.NewPassword, cancellationToken));
        }

        sealed record Person(string Email, string Name);

        const string Find = """
            select email, name
            from workspaces.account
            where id = @AccountId
            """;
    }

    internal sealed class Handler(GlobalDb db, AccountJournal journal) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ExecuteAsync(
                Save,
                new { command.AccountId, command.SessionId, command.PasswordHash, MailId = Guid.CreateVersion7() },
                cancellationToken);
            await db.ExecuteAsync(OneTimeLink.EndOthers, new { command.AccountId }, cancellationToken);
            await journal.WriteAsync(command.AccountId, AccountEventKind.PasswordChanged, cancellationToken);
            return Unit.Value;
        }

        const string Save = """
            with ended as (
                delete from workspaces.session
                where account_id = @AccountId and id <> @SessionId
            ), told as (
                insert into workspaces.account_mail (id, account_id, kind)
                values (@MailId, @AccountId, 'password_changed')
            )
            update workspaces.account
            set password_hash = @PasswordHash
            where id = @AccountId
            """;
    }
}
