using System.Net;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Passwords;
using GoPimi.Workspaces.Sessions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class Register
{
    public sealed record Request(string Name, string Email, string Password);

    // No ICommand: a password takes a tenth of a second to hash, in which no database connection may be held.
    public sealed record Command(string Name, string Email, string Password, IPAddress? From) : IRequest<Response>;

    public sealed record Response(string Message);

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/accounts", async (Request body, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var command = new Command(body.Name, body.Email, body.Password, http.Connection.RemoteIpAddress);
            return TypedResults.Accepted((string?)null, await mediator.Send(command, ct));
        })
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(Register))
        .WithSummary("Open an account; the answer is the same whether or not the address is known");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(DisplayName.IsValid).WithMessage(DisplayName.Rule);
            RuleFor(c => c.Email).Must(EmailAddress.IsValid).WithMessage("Enter a complete e-mail address.");
            RuleFor(c => c.Password).Custom((password, context) =>
            {
                var (email, name) = (context.InstanceToValidate.Email, context.InstanceToValidate.Name);
                if (PasswordPolicy.Problem(password, email, name) is { } problem)
                    context.AddFailure(problem);
            });
        }
    }

    internal sealed class Handler(GlobalDb db, PasswordHasher passwords, AttemptGuard guard) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            await guard.ChargeAsync([.. AttemptKey.Address("register", command.From)], cancellationToken);
            // Hashed for a known address too, so that both take the same time.
            var hash = await passwords.HashAsync(command.Password, cancellationToken);
            await db.ExecuteAsync(
                Save,
                new
                {
                    Id = Guid.CreateVersion7(),
                    Email = EmailAddress.Normalise(command.Email),
                    Name = command.Name.Trim(),
                    PasswordHash = hash,
                    MailId = Guid.CreateVersion7(),
                },
                cancellationToken);
            return new Response("Check your mail: we have sent you a message with what to do next.");
        }

        // An address that nobody has proved belongs to nobody: the newest registration replaces an earlier one, and the links
        // of the earlier one die, so that nobody confirms a password chosen by somebody else.
        const string Save = $"""
            with saved as (
                insert into workspaces.account as a (id, email, name, password_hash, status)
                values (@Id, @Email, @Name, @PasswordHash, 'unverified')
                on conflict (email) do update
                set name = case a.status when 'unverified' then excluded.name else a.name end,
                    password_hash = case a.status when 'unverified' then excluded.password_hash else a.password_hash end
                returning id, status
            ), dead as (
                delete from workspaces.account_link l
                using saved a
                where l.account_id = a.id and a.status = 'unverified'
            )
            insert into workspaces.account_mail (id, account_id, kind, content)
            select @MailId, a.id,
                case a.status
                    when 'unverified' then 'verification'
                    when 'invited' then 'activation'
                    else 'already_registered'
                end,
                {AccountMail.LastInvitation}
            from saved a
            where {AccountMail.IsNotTooMuch}
            """;
    }
}
