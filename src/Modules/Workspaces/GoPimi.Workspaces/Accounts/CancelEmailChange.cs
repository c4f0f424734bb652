using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class CancelEmailChange
{
    public sealed record Command(Guid AccountId) : ICommand;

    public static void Map(IEndpointRouteBuilder me) => me
        .MapDelete("/me/email-change", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(http.User.AccountId()), ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(CancelEmailChange))
        .WithSummary("Keep the present e-mail address; the links of the change die");

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ExecuteAsync(Cancel, command, cancellationToken);
            await db.ExecuteAsync(OneTimeLink.EndOthers, command, cancellationToken);
            return Unit.Value;
        }

        const string Cancel = """
            delete from workspaces.email_change
            where account_id = @AccountId
            """;
    }
}
