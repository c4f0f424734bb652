using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.TwoFactor;

internal static class ConfirmTotp
{
    public sealed record Request(string Code);

    // No ICommand: the codes that it answers must be kept nowhere, and a wrong one must stay counted.
    public sealed record Command(Guid AccountId, Guid SessionId, string Code) : IRequest<Response>;

    public sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPut("/me/two-factor/totp", async (Request body, HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(http.User.AccountId(), http.User.SessionId()!.Value, body.Code), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(ConfirmTotp))
        .WithSummary("Turn two-factor sign-in on with a code of the app; answers the recovery codes, shown once. Other sessions end");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(64);
    }

    internal sealed class Handler(GlobalDb db, SecondFactor factor, RecoveryCodes recovery, AccountJournal journal)
        : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await factor.IsOnAsync(command.AccountId, cancellationToken))
                throw new ConflictException("two_factor.enabled", "Two-factor sign-in is on already.");

            // The codes come first: should this stop half-way, nobody is left with a second factor and no way back.
            var codes = await recovery.ReplaceAsync(command.AccountId, cancellationToken);
            await ConfirmAsync(command, cancellationToken);
            await db.ExecuteAsync(
                Finish, new { command.AccountId, command.SessionId, MailId = Guid.CreateVersion7() }, cancellationToken);
            await journal.WriteAsync(command.AccountId, AccountEventKind.TwoFactorEnabled, cancellationToken);
            return new Response(codes);
        }

        // The person is signed in: a wrong code is a slip of the pen here, not a refusal to know who it is.
        async Task ConfirmAsync(Command command, CancellationToken cancellationToken)
        {
            try
            {
                await factor.ConfirmAsync(command.AccountId, command.Code, cancellationToken);
            }
            catch (UnauthenticatedException wrong)
            {
                throw new ValidationException([new(nameof(Request.Code), wrong.Message)]);
            }
        }

        const string Finish = """
            with ended as (
                delete from workspaces.session
                where account_id = @AccountId and id <> @SessionId
            )
            insert into workspaces.account_mail (id, account_id, kind)
            values (@MailId, @AccountId, 'second_factor_added')
            """;
    }
}
