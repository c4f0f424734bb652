using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class VerifyAccount
{
    public sealed record Request(string Token);

    public sealed record Command(string Token) : ICommand;

    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/accounts/verification", async (Request body, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(body.Token), ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(VerifyAccount))
        .WithSummary("Prove the address of a new account with the link from the mail");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Token).NotEmpty();
    }

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var args = new { Hash = Secret.HashOf(command.Token) };
            if (await db.FindAsync<Guid?>(Use, args, cancellationToken) is not { } accountId)
                throw OneTimeLink.Invalid();

            await db.ExecuteAsync(OneTimeLink.EndOthers, new { AccountId = accountId }, cancellationToken);
            return Unit.Value;
        }

        const string Use = """
            with used as (
                delete from workspaces.account_link
                where hash = @Hash and purpose = 'verification' and expires_at > now()
                returning account_id
            )
            update workspaces.account a
            set status = 'active', verified_at = now()
            from used
            where a.id = used.account_id and a.status = 'unverified'
            returning a.id
            """;
    }
}
