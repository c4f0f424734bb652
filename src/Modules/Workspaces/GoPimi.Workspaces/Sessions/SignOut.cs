using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Sessions;

internal static class SignOut
{
    public sealed record Command(string? Session) : ICommand;

    // Anonymous: whoever holds a cookie of an ended session gets rid of it all the same.
    public static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapDelete("/sessions", async (HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(new Command(cookie.Read(http.Request)), ct);
            cookie.Clear(http.Response);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(SignOut))
        .WithSummary("End the session of this browser");

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Session is not null)
                await db.ExecuteAsync(End, new { Hash = Secret.HashOf(command.Session) }, cancellationToken);
            return Unit.Value;
        }

        const string End = """
            delete from workspaces.session
            where hash = @Hash
            """;
    }
}
