using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Notifications.Unsubscribing;

// One-click unsubscribe (RFC 8058): the mail program posts without cookies, and the page's button does the same. The body
// only says List-Unsubscribe=One-Click; the signed link is what counts, so the body is not even read.
internal static class Unsubscribe
{
    public sealed record Command(Guid AccountId, string Type) : ICommand<Response>;

    public sealed record Response(string WorkspaceName, string SettingsPath);

    public static void Map(IEndpointRouteBuilder unsubscribe) => unsubscribe
        .MapPost("", async (
            string token, UnsubscribeLinks links, PlatformSettings platform, WorkspaceContext workspace, IMediator mediator,
            HttpResponse http, CancellationToken ct) =>
        {
            var link = await links.ReadAsync(token, ct);
            workspace.Enter(link.WorkspaceId, Actor.System);
            var response = await mediator.Send(new Command(link.AccountId, link.Type), ct);
            return UnsubscribePage.Done(
                http, UnsubscribePage.KindOf(link.Type), response.WorkspaceName, platform.Link(response.SettingsPath));
        })
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(Unsubscribe))
        .WithSummary("Turn off the mails of the kind that the link came with");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command request, CancellationToken cancellationToken)
        {
            var row = await db.FindAsync<Row>(TurnOff, new { request.AccountId, request.Type }, cancellationToken);
            return new Response(row?.Name ?? "your workspace", row is null ? "/" : $"/w/{row.Slug}/settings/notifications");
        }
    }

    sealed record Row(string Slug, string Name);

    const string TurnOff = """
        insert into notifications.preference (workspace_id, account_id, type, in_app, email)
        values (@WorkspaceId, @AccountId, @Type, true, false)
        on conflict (workspace_id, account_id, type) do update
        set email = false;
        select slug, name
        from notifications.workspace
        where workspace_id = @WorkspaceId
        """;
}
