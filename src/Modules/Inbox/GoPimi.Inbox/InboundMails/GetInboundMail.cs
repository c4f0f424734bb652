using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Classifying;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Processing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.InboundMails;

internal static class GetInboundMail
{
    public sealed record Query(Guid InboundMailId) : IQuery<Response>;

    public sealed record Response(
        Guid Id,
        [property: ValueSet(typeof(InboundMailStatus))] string Status,
        [property: ValueSet(typeof(Classification))] string? Classification,
        MailAddress From,
        string? ReplyTo,
        IReadOnlyList<MailAddress> To,
        IReadOnlyList<MailAddress> Cc,
        string Subject,
        string? MessageId,
        string? InReplyTo,
        IReadOnlyList<string> References,
        string? Text,
        string? Html,
        string? ReplyText,
        string? QuotedText,
        IReadOnlyList<MailAttachment> Attachments,
        Guid? TicketId,
        Guid? ConversationId,
        Guid? ThreadId,
        bool? SenderIsKnown,
        IReadOnlyList<TraceStep> Trace,
        DateTimeOffset ReceivedAt,
        long Size,
        string Sha256,
        Guid MailboxId,
        string? Error,
        int Version);

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapGet("/{inboundMailId:guid}", async (Guid inboundMailId, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var mail = await mediator.Send(new Query(inboundMailId), ct);
            http.Headers.ETag = ETag.Of(mail.Version);
            return TypedResults.Ok(mail);
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetInboundMail))
        .WithSummary("Read a received mail with its trace: why it is where it is");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query request, CancellationToken cancellationToken)
        {
            var row = await db.FindAsync<Row>(Find, request, cancellationToken) ?? throw NotFoundException.Of("inbound_mail");
            return new Response(
                row.Id, row.Status, row.Classification, new MailAddress(row.FromName, row.FromEmail), row.ReplyToEmail,
                List<MailAddress>(row.Recipients), List<MailAddress>(row.Copies), row.Subject, row.MessageId, row.InReplyTo,
                List<string>(row.MessageRefs), row.BodyText, row.BodyHtml, row.ReplyText, row.QuotedText, List<MailAttachment>(row.Attachments),
                row.TicketId, ConversationId: null, row.ThreadId, row.SenderIsKnown, List<TraceStep>(row.Trace), row.ReceivedAt,
                row.RawSize, row.RawSha256, row.MailboxId, row.Error, row.Version);
        }

        static IReadOnlyList<T> List<T>(string json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, EventJson.Options)!;

        sealed record Row(
            Guid Id, string Status, string? Classification, string FromName, string FromEmail, string? ReplyToEmail,
            string Recipients, string Copies, string Subject, string? MessageId, string? InReplyTo, string MessageRefs,
            string? BodyText, string? BodyHtml, string? ReplyText, string? QuotedText, string Attachments, Guid? TicketId,
            Guid? ThreadId, bool? SenderIsKnown, string Trace, DateTimeOffset ReceivedAt, long RawSize, string RawSha256,
            Guid MailboxId, string? Error, int Version);

        const string Find = """
            select id, status, classification, from_name, from_email, reply_to_email, recipients::text, copies::text, subject,
                message_id, in_reply_to, to_json(message_refs)::text as message_refs, body_text, body_html, reply_text, quoted_text, attachments::text,
                ticket_id, thread_id, sender_is_known, trace::text, received_at, raw_size, raw_sha256, mailbox_id, error, version
            from inbox.inbound_mail
            where workspace_id = @WorkspaceId and id = @InboundMailId
            """;
    }
}
