using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Messages;

internal static class GetMessageHtml
{
    public sealed record Query(Guid TicketId, Guid MessageId, bool ShowImages) : IQuery<Response>;

    public sealed record Response(string Page, bool ImagesAreBlocked);

    public static void Map(IEndpointRouteBuilder messages) => messages
        .MapGet("/{messageId:guid}/html", async (
            Guid ticketId, Guid messageId, IMediator mediator, HttpResponse http, CancellationToken ct, string? images = null) =>
        {
            var show = images == "show";
            var response = await mediator.Send(new Query(ticketId, messageId, show), ct);
            http.Headers.ContentSecurityPolicy = Policy(show);
            http.Headers.XContentTypeOptions = "nosniff";
            http.Headers["Referrer-Policy"] = "no-referrer";
            http.Headers.CacheControl = "private, no-store";
            http.Headers["X-GoPimi-Images"] = response.ImagesAreBlocked ? "blocked" : "shown";
            return TypedResults.Content(response.Page, "text/html; charset=utf-8");
        })
        .Produces<string>(StatusCodes.Status200OK, "text/html")
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetMessageHtml))
        .WithSummary("A mail's HTML as a page for a frame, without scripts; images=show also loads pictures from elsewhere");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken)
        {
            var (html, pictures) = await db.ReadAsync(
                Find,
                new { query.TicketId, query.MessageId },
                async grid => (
                    await grid.ReadSingleOrDefaultAsync<string>(),
                    (await grid.ReadAsync<Picture>()).ToLookup(p => p.ContentId, p => p.Id, StringComparer.OrdinalIgnoreCase)),
                cancellationToken);
            if (html is null)
                throw new NotFoundException("message.no_html", "There is no such message, or it came without HTML.");

            var mail = MailHtml.Render(
                html,
                contentId => pictures[contentId].Select(id => $"/api/v1/workspaces/{workspace.WorkspaceId}/attachments/{id}").FirstOrDefault(),
                query.ShowImages);
            return new Response(Page(mail.Html), mail.HasRemoteImages && !query.ShowImages);
        }
    }

    sealed record Picture(string ContentId, Guid Id);

    // Links open in a tab of their own, outside the sandbox; nothing else leaves the frame.
    static string Policy(bool showImages) =>
        $"default-src 'none'; img-src 'self' data:{(showImages ? " https: http:" : "")}; style-src 'unsafe-inline'; "
        + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    static string Page(string body) => $$"""
        <!doctype html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta name="referrer" content="no-referrer">
        <base target="_blank">
        <style>
        html { color-scheme: light; background: #fff }
        body { margin: 12px; font: 14px/1.5 system-ui, sans-serif; color: #1c1c1c; overflow-wrap: anywhere }
        img { max-width: 100%; height: auto }
        table { max-width: 100% }
        </style>
        </head>
        <body>{{body}}</body>
        </html>
        """;

    const string Find = """
        select m.mail_html
        from ticketing.message m
        where m.workspace_id = @WorkspaceId and m.ticket_id = @TicketId and m.id = @MessageId;
        select x.content_id, x.id
        from ticketing.attachment x
        where x.workspace_id = @WorkspaceId and x.message_id = @MessageId and x.content_id is not null
        order by x.position
        """;
}
