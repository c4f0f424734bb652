using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Contracts;
using MediatR;

namespace GoPimi.Inbox.OutboundMails;

// What the sender reads once it holds the claim; null when another attempt holds it by now.
internal static class LoadOutboundMail
{
    public sealed record Query(Guid Id, int Attempt) : IQuery<OutboundMail?>;

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, OutboundMail?>
    {
        public async Task<OutboundMail?> Handle(Query request, CancellationToken cancellationToken) =>
            await db.FindAsync<Row>(Find, request, cancellationToken) is not { } row ? null : new OutboundMail(
                row.Id, row.Kind, row.SourceId, row.ThreadId, row.TicketId, row.FromName, row.FromAddress, row.ReplyTo,
                List<MailAddress>(row.Recipients), List<MailAddress>(row.Copies), row.Subject, row.BodyText, row.BodyHtml,
                List<OutboundFile>(row.Attachments), row.MessageId, row.InReplyTo, List<string>(row.MessageRefs), row.UnsubscribeUrl);

        static IReadOnlyList<T> List<T>(string json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, EventJson.Options)!;

        sealed record Row(
            Guid Id, string Kind, Guid SourceId, Guid? ThreadId, Guid? TicketId, string FromName, string FromAddress, string? ReplyTo,
            string Recipients, string Copies, string Subject, string BodyText, string BodyHtml, string Attachments,
            string MessageId, string? InReplyTo, string MessageRefs, string? UnsubscribeUrl);

        const string Find = """
            select id, kind, source_id, thread_id, ticket_id, from_name, from_address, reply_to, recipients::text, copies::text,
                subject, body_text, body_html, attachments::text, message_id, in_reply_to, to_json(message_refs)::text as message_refs,
                unsubscribe_url
            from inbox.outbound_mail
            where workspace_id = @WorkspaceId and id = @Id and attempt = @Attempt and state = 'sending'
            """;
    }
}
