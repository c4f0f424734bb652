using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class EndOtherSessions
{
    public sealed record Command(Guid AccountId, Guid Current) : ICommand<Response>;

    public sealed record Response(int Ended);

    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapDelete("/me/sessions", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(http.User.AccountId(), http.User.SessionId()!.Value), ct)))
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(EndOtherSessions))
        .WithSummary("Sign out everywhere but here");

    internal sealed class Handler(GlobalDb db, AccountJournal journal) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var ended = await db.ExecuteAsync(Delete, command, cancellationToken);
            if (ended > 0)
                await journal.WriteAsync(command.AccountId, AccountEventKind.OtherSessionsEnded, new { ended }, cancellationToken);
            return new Response(ended);
        }

        const string Delete = """
            delete from workspaces.session
            where account_id = @AccountId and id <> @Current
            """;
    }
}
