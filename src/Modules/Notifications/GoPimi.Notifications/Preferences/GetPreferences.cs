using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Preferences;

internal static class GetPreferences
{
    public sealed record Query : IQuery<PreferenceMatrix>;

    public static void Map(IEndpointRouteBuilder preferences) => preferences
        .MapGet("", async (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetPreferences))
        .WithSummary("What the caller is notified of, and where");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, PreferenceMatrix>
    {
        public async Task<PreferenceMatrix> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await db.ListAsync<Row>(Find, new { AccountId = workspace.Actor.RequiredAccountId }, cancellationToken);
            var chosen = rows.ToDictionary(r => r.Type, r => new Channels(r.InApp, r.Email), StringComparer.Ordinal);
            return new PreferenceMatrix(
                chosen.GetValueOrDefault(NotificationType.TicketAssigned, Channels.Everywhere),
                chosen.GetValueOrDefault(NotificationType.CustomerReplied, Channels.Everywhere));
        }
    }

    sealed record Row(string Type, bool InApp, bool Email);

    const string Find = """
        select type, in_app, email
        from notifications.preference
        where workspace_id = @WorkspaceId and account_id = @AccountId
        """;
}
