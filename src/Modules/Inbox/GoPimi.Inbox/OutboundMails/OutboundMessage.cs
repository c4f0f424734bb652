using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using MimeKit;

namespace GoPimi.Inbox.OutboundMails;

/// <summary>Makes the MIME message of a queued mail.</summary>
internal static class OutboundMessage
{
    /// <param name="mail">The mail.</param>
    /// <param name="files">The open contents of its files, in their order; the message owns them.</param>
    /// <param name="at">The date it bears.</param>
    /// <exception cref="FormatException">An address is none.</exception>
    public static MimeMessage Build(OutboundMail mail, IReadOnlyList<Stream> files, DateTimeOffset at)
    {
        var message = new MimeMessage { Date = at, Subject = CleanText.Line(mail.Subject, CleanText.MaxSubject), MessageId = mail.MessageId };
        message.From.Add(Address(new MailAddress(mail.FromName, mail.FromAddress)));
        message.To.AddRange(mail.To.Select(Address));
        message.Cc.AddRange(mail.Cc.Select(Address));
        if (mail.ReplyTo is not null)
            message.ReplyTo.Add(Address(new MailAddress(mail.FromName, mail.ReplyTo)));
        if (mail.InReplyTo is not null)
            message.InReplyTo = mail.InReplyTo;
        message.References.AddRange(mail.References);
        if (mail.Kind == OutboundKind.Notification)
            MarkAsAutomatic(message, mail.UnsubscribeUrl);

        message.Body = Body(mail, files);
        // 7 bit: nothing on the way may change the bytes.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    // An answer of a person bears none of this.
    static void MarkAsAutomatic(MimeMessage message, string? unsubscribeUrl)
    {
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (!Uri.TryCreate(unsubscribeUrl, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return;

        // RFC 8058: one click, without a page in between.
        message.Headers.Add("List-Unsubscribe", $"<{url.AbsoluteUri}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    static MimeEntity Body(OutboundMail mail, IReadOnlyList<Stream> files)
    {
        var builder = new BodyBuilder
        {
            TextBody = mail.Text,
            HtmlBody = mail.Html.Length == 0 ? null : $"<!doctype html>\n<html><head><meta charset=\"utf-8\"></head><body>{mail.Html}</body></html>\n",
        };
        for (var i = 0; i < mail.Files.Count; i++)
        {
            var file = mail.Files[i];
            var type = ContentType.TryParse(file.Type, out var parsed) ? parsed : new ContentType("application", "octet-stream");
            var isPart = file is { Inline: true, ContentId.Length: > 0 } && mail.Html.Length > 0;
            // Never parsed: a text or a mail is attached as the bytes that it is.
            var part = new MimePart(type)
            {
                FileName = FileNames.Clean(file.Name, file.Type),
                ContentDisposition = new ContentDisposition(isPart ? ContentDisposition.Inline : ContentDisposition.Attachment)
                {
                    FileName = FileNames.Clean(file.Name, file.Type),
                },
                ContentTransferEncoding = ContentEncoding.Base64,
                Content = new MimeContent(files[i]),
            };
            if (isPart)
            {
                part.ContentId = CleanText.Line(file.ContentId, 250).Trim('<', '>');
                builder.LinkedResources.Add(part);
            }
            else
                builder.Attachments.Add(part);
        }

        return builder.ToMessageBody();
    }

    // Parsed strictly, so that no address brings a second one or a command with it.
    static MailboxAddress Address(MailAddress address)
    {
        var email = CleanText.Line(address.Email, 320);
        if (!MailboxAddress.TryParse(email, out var parsed) || !Same(parsed.Address, email))
            throw new FormatException($"\"{email}\" is not a mail address.");

        return new MailboxAddress(CleanText.Line(address.Name, 200), parsed.Address);
    }

    // Parsing reads a domain in ASCII (xn--) back into its own script.
    static bool Same(string parsed, string email) =>
        string.Equals(EmailAddress.Normalise(parsed), EmailAddress.Normalise(email), StringComparison.Ordinal);
}
