using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Contracts;
using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.Messages;

namespace GoPimi.Ticketing.Inbound;

// A customer's mail in the words of Ticketing. What is cut off a monstrous one is still in the Inbox's raw bytes.
internal sealed record IncomingMail(
    Guid InboundMailId,
    Guid MailboxId,
    Guid ThreadId,
    Address From,
    Address? ReplyTo,
    IReadOnlyList<Address> Others,
    string Subject,
    string Text,
    string? QuotedText,
    string? Html,
    bool HasRemoteImages,
    bool IsAutomatic,
    bool SenderIsKnown,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<MailAttachment> Files)
{
    public static IncomingMail Of(MailReceived mail)
    {
        var from = new Address(Address.CleanName(mail.From.Name), EmailAddress.Normalise(mail.From.Email));
        var replyTo = mail.ReplyTo is { } to && Address.Distinct([new Address(to.Name, to.Email)], without: from.Email) is [var usable] ? usable : null;
        var html = MailHtml.IsDisplayable(mail.Html) ? mail.Html : null;
        return new IncomingMail(
            mail.InboundMailId, mail.MailboxId, mail.ThreadId, from, replyTo,
            Address.Distinct(mail.To.Concat(mail.Cc).Select(p => new Address(p.Name, p.Email)), [from.Email, replyTo?.Email ?? ""]),
            Texts.SubjectOfMail(mail.Subject), Texts.Cut(mail.ReplyText, MessageBody.MaxLength),
            mail.QuotedText is null ? null : Texts.Cut(mail.QuotedText, MessageBody.MaxLength),
            html, html is not null && MailHtml.HasRemoteImages(html),
            mail.IsAutomatic, mail.SenderIsKnown, mail.ReceivedAt, mail.Attachments);
    }

    // The parameters of AttachmentSql.Add.
    public object FileParameters => new
    {
        FileIds = Files.Select(_ => Guid.CreateVersion7()).ToArray(),
        FileNames = Files.Select(f => FileName.Safe(f.Name)).ToArray(),
        FileTypes = Files.Select(f => MediaType.Safe(f.Type)).ToArray(),
        FileSizes = Files.Select(f => f.Size).ToArray(),
        FileHashes = Files.Select(f => f.Sha256).ToArray(),
        FileInline = Files.Select(f => f.Inline).ToArray(),
        FileContentIds = Files.Select(f => f.ContentId).ToArray(),
    };
}
