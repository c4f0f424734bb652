using System.Net;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Sessions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class RequestEmailChange
{
    public sealed record Request(string NewEmail);

    public sealed record Command(Guid AccountId, string NewEmail, IPAddress? From) : ICommand<Me>;

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPut("/me/email-change", async (Request body, HttpContext http, RequestOrigin origin, IMediator mediator, CancellationToken ct) =>
            TypedResults.Accepted((string?)null, await mediator.Send(new Command(http.User.AccountId(), body.NewEmail, origin.Address), ct)))
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Account)
        .RequireStepUp()
        .WithName(nameof(RequestEmailChange))
        .WithSummary("Ask for another e-mail address; it counts once the old and the new one have confirmed by mail");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.NewEmail).Must(EmailAddress.IsValid).WithMessage("Enter a complete e-mail address.");
    }

    internal sealed class Handler(GlobalDb db, AttemptGuard guard, AccountJournal journal) : IRequestHandler<Command, Me>
    {
        public async Task<Me> Handle(Command command, CancellationToken cancellationToken)
        {
            await guard.ChargeAsync([.. AttemptKey.Address("mail", command.From)], cancellationToken);
            var args = new { command.AccountId, NewEmail = EmailAddress.Normalise(command.NewEmail) };
            if (await db.ExecuteAsync(Begin, args, cancellationToken) == 0)
                throw new ConflictException("email.same", "This is your address already.");

            await db.ExecuteAsync(OneTimeLink.EndOthers, new { command.AccountId }, cancellationToken);
            await db.ExecuteAsync(
                QueueMails,
                new { command.AccountId, args.NewEmail, OldMailId = Guid.CreateVersion7(), NewMailId = Guid.CreateVersion7() },
                cancellationToken);
            await journal.WriteAsync(command.AccountId, AccountEventKind.EmailChangeRequested, new { args.NewEmail }, cancellationToken);
            return await Me.ReadAsync(db, command.AccountId, cancellationToken);
        }

        const string Begin = """
            insert into workspaces.email_change (account_id, new_email, expires_at)
            select id, @NewEmail, now() + interval '1 day'
            from workspaces.account
            where id = @AccountId and email <> @NewEmail
            on conflict (account_id) do update
            set new_email = excluded.new_email, old_confirmed_at = null, new_confirmed_at = null,
                requested_at = now(), expires_at = excluded.expires_at
            """;

        // An address that has an account already is told so by mail alone: the person who asks learns nothing about it.
        const string QueueMails = $"""
            insert into workspaces.account_mail (id, account_id, kind, recipient, content)
            select @OldMailId::uuid, a.id, 'email_change_old', a.email, jsonb_build_object('newEmail', @NewEmail::text)
            from workspaces.account a
            where a.id = @AccountId and {AccountMail.IsNotTooMuch}
            union all
            select @NewMailId::uuid, a.id, 'email_change_new', @NewEmail, jsonb_build_object('newEmail', @NewEmail::text)
            from workspaces.account a
            where a.id = @AccountId and {AccountMail.IsNotTooMuch}
                and not exists (select from workspaces.account other where other.email = @NewEmail)
            union all
            select @NewMailId::uuid, a.id, 'already_registered', null, jsonb_build_object()
            from workspaces.account a
            where a.email = @NewEmail and {AccountMail.IsNotTooMuch}
            """;
    }
}
