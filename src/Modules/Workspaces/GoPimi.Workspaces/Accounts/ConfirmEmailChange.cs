using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace GoPimi.Workspaces.Accounts;

internal static class ConfirmEmailChange
{
    public sealed record Request(string Token);

    public sealed record Command(string Token) : ICommand<Response>;

    public sealed record Response(string NewEmail, [property: ValueSet(typeof(EmailChangeState))] string State);

    // Anonymous: each link is opened wherever its mail is read.
    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/accounts/email-change", async (Request body, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(body.Token), ct)))
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(ConfirmEmailChange))
        .WithSummary("Confirm a change of address with the link from one of the two mails; says which one is still missing");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Token).NotEmpty();
    }

    internal sealed class Handler(GlobalDb db, EventOutbox outbox, AccountJournal journal) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var change = await db.FindAsync<Change>(Confirm, new { Hash = Secret.HashOf(command.Token) }, cancellationToken)
                ?? throw OneTimeLink.Invalid();
            if (!change.OldConfirmed)
                return new Response(change.NewEmail, EmailChangeState.WaitingForOld);
            if (!change.NewConfirmed)
                return new Response(change.NewEmail, EmailChangeState.WaitingForNew);

            var args = new { change.AccountId, change.NewEmail, MailId = Guid.CreateVersion7() };
            if (!await ApplyAsync(args, cancellationToken))
                throw OneTimeLink.Invalid();

            await db.ExecuteAsync(OneTimeLink.EndOthers, new { change.AccountId }, cancellationToken);
            await MemberCopies.RefreshAsync(db, outbox, change.AccountId, cancellationToken);
            await journal.WriteAsync(change.AccountId, AccountEventKind.EmailChanged, new { change.NewEmail }, cancellationToken);
            return new Response(change.NewEmail, EmailChangeState.Changed);
        }

        // Somebody may open an account with the new address at the same moment.
        async Task<bool> ApplyAsync(object args, CancellationToken cancellationToken)
        {
            try
            {
                return await db.ExecuteAsync(Apply, args, cancellationToken) > 0;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                return false;
            }
        }

        sealed record Change(Guid AccountId, string NewEmail, bool OldConfirmed, bool NewConfirmed);

        // The row of the change is written by each of the two, so two at the same moment come one after the other and the
        // second sees both.
        const string Confirm = """
            with used as (
                delete from workspaces.account_link
                where hash = @Hash and purpose in ('email_change_old', 'email_change_new') and expires_at > now()
                returning account_id, purpose
            )
            update workspaces.email_change e
            set old_confirmed_at = case used.purpose when 'email_change_old' then now() else e.old_confirmed_at end,
                new_confirmed_at = case used.purpose when 'email_change_new' then now() else e.new_confirmed_at end
            from used
            where e.account_id = used.account_id and e.expires_at > now()
            returning e.account_id, e.new_email, e.old_confirmed_at is not null as old_confirmed,
                e.new_confirmed_at is not null as new_confirmed
            """;

        // An account that was opened with the new address meanwhile keeps it.
        const string Apply = """
            with change as (
                delete from workspaces.email_change
                where account_id = @AccountId
            ), told as (
                insert into workspaces.account_mail (id, account_id, kind, recipient, content)
                select @MailId, id, 'email_changed', email, jsonb_build_object('newEmail', @NewEmail::text)
                from workspaces.account
                where id = @AccountId
            )
            update workspaces.account a
            set email = @NewEmail
            where a.id = @AccountId
                and not exists (select from workspaces.account other where other.email = @NewEmail and other.id <> a.id)
            """;
    }
}

internal static class EmailChangeState
{
    public const string WaitingForOld = "waiting_for_old";
    public const string WaitingForNew = "waiting_for_new";
    public const string Changed = "changed";

    public static IReadOnlyList<string> All { get; } = [WaitingForOld, WaitingForNew, Changed];
}
