using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.Simulator;

internal static class GetRawSentMail
{
    public static void Map(IEndpointRouteBuilder development) => development
        .MapGet("/mails/{mailId:guid}/raw", Results<PhysicalFileHttpResult, NotFound> (
            Guid mailId, [FromServices] CapturedMails? mails = null) => mails?.Find(mailId) is { } mail
                ? TypedResults.PhysicalFile(mail.Path, "message/rfc822", $"{mailId}.eml")
                : TypedResults.NotFound())
        .Produces<string>(StatusCodes.Status200OK, "message/rfc822")
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(GetRawSentMail))
        .WithSummary("Download a mail that would have left (development only)");
}
