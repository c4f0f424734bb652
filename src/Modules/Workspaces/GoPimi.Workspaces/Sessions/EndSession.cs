using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class EndSession
{
    public sealed record Command(Guid AccountId, Guid SessionId) : ICommand;

    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapDelete("/me/sessions/{sessionId:guid}", async (Guid sessionId, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(http.User.AccountId(), sessionId), ct);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(EndSession))
        .WithSummary("Sign out one of one's own sessions, on whatever device it is");

    internal sealed class Handler(GlobalDb db, AccountJournal journal) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.ExecuteAsync(Delete, command, cancellationToken) == 0)
                throw NotFoundException.Of("session");

            await journal.WriteAsync(command.AccountId, AccountEventKind.SessionEnded, cancellationToken);
            return Unit.Value;
        }

        const string Delete = """
            delete from workspaces.session
            where id = @SessionId and account_id = @AccountId
            """;
    }
}
