using System.Text.Json;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Ticketing.Attachments;

namespace GoPimi.Ticketing.Messages;

// One message of a ticket's thread.
internal sealed record Message(
    Guid Id,
    [property: ValueSet(typeof(MessageKind))] string Kind,
    Message.Person Author,
    string? Html,
    string Text,
    string? QuotedText,
    bool HasMailHtml,
    bool HasRemoteImages,
    IReadOnlyList<Message.Attachment> Attachments,
    DateTimeOffset CreatedAt,
    Message.DeliveryStatus? Delivery,
    bool Automatic,
    bool VerifiedSender,
    Guid? InboundMailId)
{
    public sealed record Person([property: ValueSet(typeof(AuthorKind))] string Kind, Guid? Id, string Name, string? Email);

    public sealed record Attachment(Guid Id, string Name, string Type, long Size, bool Inline, string? ContentId);

    public sealed record DeliveryStatus(
        [property: ValueSet(typeof(DeliveryState))] string State, DateTimeOffset SendAt, string? Error, Guid? OutboundMailId);
}

internal static class MessageKind
{
    public const string Customer = "customer";
    public const string Reply = "reply";
    public const string Note = "note";

    public static IReadOnlyList<string> All { get; } = [Customer, Reply, Note];
}

// What agents write.
internal static class WrittenKind
{
    public static IReadOnlyList<string> All { get; } = [MessageKind.Reply, MessageKind.Note];
}

internal static class AuthorKind
{
    public static IReadOnlyList<string> All { get; } = ["contact", "agent", "system"];
}

internal static class DeliveryState
{
    public const string Pending = "pending";
    public const string Withdrawn = "withdrawn";
    public const string HandedOver = "handed_over";

    public static IReadOnlyList<string> All { get; } = [Pending, Withdrawn, HandedOver, "sent", "failed", "uncertain"];
}

internal sealed record MessageRow(
    Guid Id,
    int Position,
    string Kind,
    Guid? AuthorId,
    string AuthorName,
    string? AuthorEmail,
    string? Html,
    string Text,
    string? QuotedText,
    bool HasMailHtml,
    bool HasRemoteImages,
    string Attachments,
    DateTimeOffset CreatedAt,
    string? Delivery,
    DateTimeOffset? SendAt,
    string? DeliveryError,
    Guid? DeliveryMailId,
    bool Automatic,
    bool VerifiedSender,
    Guid? InboundMailId)
{
    public const string Select = $"""
        select m.id, m.position, m.kind, coalesce(m.author_id, r.contact_id) as author_id,
            coalesce(a.name, nullif(m.author_name, ''), m.author_email, '') as author_name, m.author_email, m.html, m.text,
            m.quoted_text, m.mail_html is not null as has_mail_html, m.has_remote_images,
            {AttachmentSql.Json} as attachments,
            m.created_at, m.delivery, m.send_at, m.delivery_error, m.delivery_mail_id, m.automatic, m.verified_sender, m.inbound_mail_id
        from ticketing.message m
        left join ticketing.agent a on a.workspace_id = @WorkspaceId and a.account_id = m.author_id
        left join ticketing.requester r on r.workspace_id = @WorkspaceId and r.email = m.author_email
        """;

    public const string ById = $"""
        {Select}
        where m.workspace_id = @WorkspaceId and m.ticket_id = @TicketId and m.id = @MessageId;
        """;

    public Message ToMessage() => new(
        Id, Kind,
        new Message.Person(Kind == MessageKind.Customer ? "contact" : "agent", AuthorId, AuthorName, AuthorEmail),
        Html, Text, QuotedText, HasMailHtml, HasRemoteImages,
        JsonSerializer.Deserialize<IReadOnlyList<Message.Attachment>>(Attachments, EventJson.Options)!,
        CreatedAt,
        Delivery is null ? null : new Message.DeliveryStatus(Delivery, SendAt ?? CreatedAt, DeliveryError, DeliveryMailId),
        Automatic, VerifiedSender, InboundMailId);
}
