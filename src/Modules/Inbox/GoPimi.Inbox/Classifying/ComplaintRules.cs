using MimeKit;

namespace GoPimi.Inbox.Classifying;

// Feedback reports (RFC 5965): somebody pressed "this is spam".
internal static class ComplaintRules
{
    public static string? Find(MimeMessage message)
    {
        foreach (var part in Classifier.Parts(message))
        {
            if (part is MessageFeedbackReport report)
                return $"A feedback report ({Kind(report)}).";
            if (part.ContentType.IsMimeType("message", "feedback-report"))
                return "A feedback report.";
            if (part is Multipart && part.ContentType.IsMimeType("multipart", "report")
                && string.Equals(part.ContentType.Parameters["report-type"], "feedback-report", StringComparison.OrdinalIgnoreCase))
                return "It calls itself a feedback report.";
        }

        if (Classifier.Header(message, "X-Apple-Unsubscribe") is not null)
            return "A wish to be left alone, sent by a mail program (opt-out).";

        // Microsoft's reports are plain mails with the reported one attached, which bears the mark.
        return Classifier.Parts(message).OfType<MessagePart>().Any(p => p.Message?.Headers["X-HmXmrOriginalRecipient"] is not null)
            ? "A junk mail report in Microsoft's form."
            : null;
    }

    static string Kind(MessageFeedbackReport report)
    {
        try
        {
            return Reading.CleanText.Line(report.Fields["Feedback-Type"] ?? "of no type", 50);
        }
        catch (FormatException)
        {
            return "unreadable";
        }
    }
}
