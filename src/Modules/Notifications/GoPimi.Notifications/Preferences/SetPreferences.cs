using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Preferences;

internal static class SetPreferences
{
    public sealed record Command(PreferenceMatrix Matrix) : ICommand<PreferenceMatrix>;

    public static void Map(IEndpointRouteBuilder preferences) => preferences
        .MapPut("", async (PreferenceMatrix body, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(body), ct)))
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(SetPreferences))
        .WithSummary("Choose what the caller is notified of, and where");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Command, PreferenceMatrix>
    {
        public async Task<PreferenceMatrix> Handle(Command request, CancellationToken cancellationToken)
        {
            var (assigned, replied) = (request.Matrix.Assigned, request.Matrix.CustomerReplied);
            await db.ExecuteAsync(
                Save,
                new
                {
                    AccountId = workspace.Actor.RequiredAccountId,
                    Types = new[] { NotificationType.TicketAssigned, NotificationType.CustomerReplied },
                    InApp = new[] { assigned.InApp, replied.InApp },
                    Email = new[] { assigned.Email, replied.Email },
                },
                cancellationToken);
            return request.Matrix;
        }
    }

    const string Save = """
        insert into notifications.preference (workspace_id, account_id, type, in_app, email)
        select @WorkspaceId, @AccountId, p.type, p.in_app, p.email
        from unnest(@Types::text[], @InApp::boolean[], @Email::boolean[]) as p (type, in_app, email)
        on conflict (workspace_id, account_id, type) do update
        set in_app = excluded.in_app, email = excluded.email
        """;
}
