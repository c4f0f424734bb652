using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.Simulator;

// As the reader's mail program would show it: unchanged, but without scripts and without anything from elsewhere.
internal static class ShowSentMailHtml
{
    const string Policy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static void Map(IEndpointRouteBuilder development) => development
        .MapGet("/mails/{mailId:guid}/html", Results<ContentHttpResult, NotFound> (
            Guid mailId, HttpResponse http, [FromServices] CapturedMails? mails = null) =>
        {
            if (mails?.Find(mailId)?.Message.HtmlBody is not { } html)
                return TypedResults.NotFound();

            http.Headers.ContentSecurityPolicy = Policy;
            return TypedResults.Content(html, "text/html; charset=utf-8");
        })
        .Produces<string>(StatusCodes.Status200OK, "text/html")
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(ShowSentMailHtml))
        .WithSummary("Show the HTML of a mail that would have left, for a frame (development only)");
}
