using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.TwoFactor;

internal static class DisableTwoFactor
{
    public sealed record Command(Guid AccountId) : ICommand;

    public static void Map(IEndpointRouteBuilder me) => me
        .MapDelete("/me/two-factor", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(http.User.AccountId()), ct);
            return TypedResults.NoContent();
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Account)
        .RequireStepUp()
        .WithName(nameof(DisableTwoFactor))
        .WithSummary("Turn two-factor sign-in off; the recovery codes end with it");

    internal sealed class Handler(GlobalDb db, AccountJournal journal) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.FindAsync<bool>(IsRequired, command, cancellationToken))
                throw new ConflictException("two_factor.required", "One of your workspaces demands two-factor sign-in. Leave it first.");

            if (await db.ExecuteAsync(Disable, command, cancellationToken) > 0)
            {
                await db.ExecuteAsync(Tell, new { command.AccountId, MailId = Guid.CreateVersion7() }, cancellationToken);
                await journal.WriteAsync(command.AccountId, AccountEventKind.TwoFactorDisabled, cancellationToken);
            }

            return Unit.Value;
        }

        const string IsRequired = "select workspaces.factor_is_required(@AccountId)";

        const string Disable = """
            with codes as (
                delete from workspaces.recovery_code
                where account_id = @AccountId
            )
            delete from workspaces.totp
            where account_id = @AccountId
            """;

        const string Tell = """
            insert into workspaces.account_mail (id, account_id, kind)
            values (@MailId, @AccountId, 'second_factor_removed')
            """;
    }
}
