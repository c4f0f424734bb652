using System.Net;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Sessions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Passwords;

internal static class RequestPasswordReset
{
    public sealed record Request(string Email);

    // No ICommand: an attempt stays counted whatever comes of it.
    public sealed record Command(string Email, IPAddress? From) : IRequest<Response>;

    public sealed record Response(string Message);

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/accounts/password-resets", async (Request body, RequestOrigin origin, IMediator mediator, CancellationToken ct) =>
            TypedResults.Accepted((string?)null, await mediator.Send(new Command(body.Email, origin.Address), ct)))
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(RequestPasswordReset))
        .WithSummary("Mail a link to choose a new password; the answer is the same whether or not the address is known");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).Must(EmailAddress.IsValid).WithMessage("Enter a complete e-mail address.");
    }

    internal sealed class Handler(GlobalDb db, AttemptGuard guard) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            await guard.ChargeAsync([.. AttemptKey.Address("mail", command.From)], cancellationToken);
            await db.ExecuteAsync(
                Enqueue,
                new { Email = EmailAddress.Normalise(command.Email), MailId = Guid.CreateVersion7() },
                cancellationToken);
            return new Response("If there is an account with this address, a link is on its way.");
        }

        // Who has no password yet gets the mail that leads to one.
        const string Enqueue = $"""
            insert into workspaces.account_mail (id, account_id, kind, content)
            select @MailId, a.id,
                case a.status
                    when 'active' then 'password_reset'
                    when 'invited' then 'activation'
                    else 'verification'
                end,
                {AccountMail.LastInvitation}
            from workspaces.account a
            where a.email = @Email and {AccountMail.IsNotTooMuch}
            """;
    }
}
