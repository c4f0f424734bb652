using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MimeKit;

namespace GoPimi.Inbox.Simulator;

internal static class ListSentMails
{
    const int Limit = 200;

    public sealed record Response(IReadOnlyList<Item> Items);

    public sealed record Item(
        Guid Id, DateTimeOffset At, string From, IReadOnlyList<string> To, string Subject, string? MessageId, string? Text,
        string? Html, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<File> Attachments);

    public sealed record File(string Name, string Type, long Size);

    public static void Map(IEndpointRouteBuilder development) => development
        .MapGet("/mails", Results<Ok<Response>, NotFound> ([FromServices] CapturedMails? mails = null) => mails is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new Response([.. mails.List(Limit).Select(ToItem)])))
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(ListSentMails))
        .WithSummary("List the mails that would have left (development only)");

    static Item ToItem(CapturedMail mail)
    {
        var message = mail.Message;
        return new Item(
            mail.Id, new DateTimeOffset(mail.At, TimeSpan.Zero), Format(message.From), [.. message.To.Concat(message.Cc).Select(a => a.ToString())],
            message.Subject ?? "", message.MessageId, message.TextBody, message.HtmlBody,
            message.Headers.GroupBy(h => h.Field, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => string.Join(", ", g.Select(h => h.Value)), StringComparer.OrdinalIgnoreCase),
            [.. message.Attachments.OfType<MimePart>().Select(ToFile)]);
    }

    static string Format(InternetAddressList addresses) => addresses.Count == 0 ? "" : addresses[0].ToString();

    static File ToFile(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return new File(part.FileName ?? "", part.ContentType.MimeType, content.Length);
    }
}
