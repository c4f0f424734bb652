using GoPimi.Inbox.Reading;
using MimeKit;

namespace GoPimi.Inbox.Classifying;

/// <summary>Tells mail of people from mail of machines. Order matters: a bounce is automatic too, but not an answer.</summary>
internal static class Classifier
{
    /// <param name="mail">The mail.</param>
    /// <param name="envelopeFrom">SMTP MAIL FROM as the provider says; empty for the null path or when unknown.</param>
    /// <param name="isOurs">Whether an address belongs to this workspace or to the platform itself.</param>
    /// <param name="isOwnMessage">Whether the mail bears a Message-ID that we signed for this workspace.</param>
    public static Verdict Classify(ReadMail mail, string envelopeFrom, Func<string, bool> isOurs, bool isOwnMessage)
    {
        if (isOwnMessage)
            return new Verdict(Classification.Own, "It bears a Message-ID of ours: our own mail came back.");
        if (mail.Senders.From is { } from && isOurs(from.Email))
            return new Verdict(Classification.Own, "It says that it comes from an address of ours.");
        if (ComplaintRules.Find(mail.Message) is { } complaint)
            return new Verdict(Classification.Complaint, complaint);
        if (BounceRules.Find(mail, envelopeFrom) is { } bounce)
            return bounce;
        if (AutoReplyRules.Find(mail.Message, envelopeFrom) is { } automatic)
            return new Verdict(Classification.AutoReply, automatic);

        return new Verdict(Classification.Customer, "Nothing says that a machine wrote it.");
    }

    /// <summary>Every entity of a message, not descending into attached mails.</summary>
    public static IEnumerable<MimeEntity> Parts(MimeMessage message)
    {
        Stack<MimeEntity> open = new();
        if (message.Body is not null)
            open.Push(message.Body);
        while (open.TryPop(out var entity))
        {
            yield return entity;
            if (entity is Multipart multipart)
            {
                foreach (var child in multipart)
                    open.Push(child);
            }
        }
    }

    /// <summary>The value of a header, or null.</summary>
    public static string? Header(MimeMessage message, string name) => message.Headers[name]?.Trim();
}
