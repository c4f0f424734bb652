using FluentValidation;
using FluentValidation.Results;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Passwords;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class ActivateAccount
{
    public sealed record Request(string Token, string Name, string Password);

    // No ICommand: the password is checked and hashed first, and only then a transaction begins.
    public sealed record Preparation(string Token, string Name, string Password) : IRequest<Command>;

    public sealed record Command(byte[] Hash, string Name, string PasswordHash) : ICommand;

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/accounts/activation", async (Request body, IMediator mediator, CancellationToken ct) =>
        {
            var command = await mediator.Send(new Preparation(body.Token, body.Name, body.Password), ct);
            await mediator.Send(command, ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(ActivateAccount))
        .WithSummary("Choose name and password, for a person whom somebody added to a workspace");

    internal sealed class Validator : AbstractValidator<Preparation>
    {
        public Validator()
        {
            RuleFor(c => c.Token).NotEmpty();
            RuleFor(c => c.Name).Must(DisplayName.IsValid).WithMessage(DisplayName.Rule);
            RuleFor(c => c.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
        }
    }

    internal sealed class PreparationHandler(GlobalDb db, PasswordHasher passwords) : IRequestHandler<Preparation, Command>
    {
        public async Task<Command> Handle(Preparation request, CancellationToken cancellationToken)
        {
            var link = Secret.HashOf(request.Token);
            var email = await db.FindAsync<string>(FindAddress, new { Hash = link }, cancellationToken) ?? throw OneTimeLink.Invalid();
            if (PasswordPolicy.Problem(request.Password, email, request.Name) is { } problem)
                throw new ValidationException([new ValidationFailure(nameof(Request.Password), problem)]);

            return new Command(link, request.Name.Trim(), await passwords.HashAsync(request.Password, cancellationToken));
        }

        const string FindAddress = """
            select a.email
            from workspaces.account_link l
            join workspaces.account a on a.id = l.account_id
            where l.hash = @Hash and l.purpose = 'activation' and l.expires_at > now()
            """;
    }

    internal sealed class Handler(GlobalDb db, EventOutbox outbox) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.FindAsync<Guid?>(Use, command, cancellationToken) is not { } accountId)
                throw OneTimeLink.Invalid();

            await db.ExecuteAsync(OneTimeLink.EndOthers, new { AccountId = accountId }, cancellationToken);
            await MemberCopies.RefreshAsync(db, outbox, accountId, cancellationToken);
            return Unit.Value;
        }

        const string Use = """
            with used as (
                delete from workspaces.account_link
                where hash = @Hash and purpose = 'activation' and expires_at > now()
                returning account_id
            )
            update workspaces.account a
            set name = @Name, password_hash = @PasswordHash, status = 'active', verified_at = now()
            from used
            where a.id = used.account_id and a.status = 'invited'
            returning a.id
            """;
    }
}
