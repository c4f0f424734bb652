using FluentValidation;
using FluentValidation.Results;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Sessions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Passwords;

internal static class ResetPassword
{
    public sealed record Request(string Token, string Password);

    // No ICommand: the password is checked and hashed first, and only then a transaction begins.
    public sealed record Preparation(string Token, string Password) : IRequest<Command>;

    public sealed record Command(byte[] Hash, string PasswordHash) : ICommand;

    // It signs nobody in: whoever reads the mailbox must still pass the second factor.
    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPut("/accounts/password", async (Request body, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(await mediator.Send(new Preparation(body.Token, body.Password), ct), ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(ResetPassword))
        .WithSummary("Choose a new password with the link from the mail; every session ends");

    internal sealed class Validator : AbstractValidator<Preparation>
    {
        public Validator()
        {
            RuleFor(c => c.Token).NotEmpty();
            RuleFor(c => c.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
        }
    }

    internal sealed class PreparationHandler(GlobalDb db, PasswordHasher passwords) : IRequestHandler<Preparation, Command>
    {
        public async Task<Command> Handle(Preparation request, CancellationToken cancellationToken)
        {
            var link = Secret.HashOf(request.Token);
            var person = await db.FindAsync<Person>(Find, new { Hash = link }, cancellationToken) ?? throw OneTimeLink.Invalid();
            if (PasswordPolicy.Problem(request.Password, person.Email, person.Name) is { } problem)
                throw new ValidationException([new ValidationFailure(nameof(Request.Password), problem)]);

            return new Command(link, await passwords.HashAsync(request.Password, cancellationToken));
        }

        sealed record Person(string Email, string Name);

        const string Find = """
            select a.email, a.name
            from workspaces.account_link l
            join workspaces.account a on a.id = l.account_id
            where l.hash = @Hash and l.purpose = 'password_reset' and l.expires_at > now()
            """;
    }

    internal sealed class Handler(GlobalDb db, AttemptGuard guard, AccountJournal journal) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var args = new { command.Hash, command.PasswordHash, MailId = Guid.CreateVersion7() };
            if (await db.FindAsync<Person>(Use, args, cancellationToken) is not { } person)
                throw OneTimeLink.Invalid();

            await db.ExecuteAsync(OneTimeLink.EndOthers, new { AccountId = person.Id }, cancellationToken);
            // Somebody may have locked the owner out by guessing; the mailbox is proof enough to begin anew.
            await guard.ForgiveAsync([AttemptKey.Account(person.Email)], cancellationToken);
            await journal.WriteAsync(person.Id, AccountEventKind.PasswordReset, cancellationToken);
            return Unit.Value;
        }

        sealed record Person(Guid Id, string Email);

        const string Use = """
            with used as (
                delete from workspaces.account_link
                where hash = @Hash and purpose = 'password_reset' and expires_at > now()
                returning account_id
            ), ended as (
                delete from workspaces.session s
                using used
                where s.account_id = used.account_id
            ), told as (
                insert into workspaces.account_mail (id, account_id, kind)
                select @MailId, used.account_id, 'password_changed'
                from used
            )
            update workspaces.account a
            set password_hash = @PasswordHash
            from used
            where a.id = used.account_id and a.status = 'active'
            returning a.id, a.email
            """;
    }
}
