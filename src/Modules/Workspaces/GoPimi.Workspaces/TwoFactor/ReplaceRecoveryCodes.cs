using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.TwoFactor;

internal static class ReplaceRecoveryCodes
{
    // No ICommand: what it answers must be kept nowhere.
    public sealed record Command(Guid AccountId) : IRequest<Response>;

    public sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPost("/me/two-factor/recovery-codes", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(http.User.AccountId()), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Account)
        .RequireStepUp()
        .WithName(nameof(ReplaceRecoveryCodes))
        .WithSummary("Ten new recovery codes, shown once; the old ones end");

    internal sealed class Handler(GlobalDb db, SecondFactor factor, RecoveryCodes recovery, AccountJournal journal)
        : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await factor.IsOnAsync(command.AccountId, cancellationToken))
                throw new ConflictException("two_factor.off", "Turn two-factor sign-in on first.");

            var codes = await recovery.ReplaceAsync(command.AccountId, cancellationToken);
            await db.ExecuteAsync(Tell, new { command.AccountId, MailId = Guid.CreateVersion7() }, cancellationToken);
            await journal.WriteAsync(command.AccountId, AccountEventKind.RecoveryCodesReplaced, cancellationToken);
            return new Response(codes);
        }

        const string Tell = """
            insert into workspaces.account_mail (id, account_id, kind)
            values (@MailId, @AccountId, 'recovery_codes_replaced')
            """;
    }
}
