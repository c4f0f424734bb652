using System.Text.RegularExpressions;
using GoPimi.Inbox.Reading;
using MimeKit;

namespace GoPimi.Inbox.Classifying;

// RFC 3464 where the other side keeps to it; by who writes and what it says where not, which is nearly half of all bounces.
internal static class BounceRules
{
    const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant;

    static readonly Regex DaemonAddress = new(
        @"^(mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|mmdf|uucp|mail-?deliver(y|er)?(-?(subsystem|system))?|delivery|smtp-?server|bounces?|"
        + @"mail[-_.]?system|maildaemon|email-bounces|mtsmail)([-+=.].*)?(@|$)", Plain);
    static readonly Regex DaemonName = new(
        @"mail(er)?[ -_]?(delivery )?(daemon|sub ?system|system|administrator|server)|postmaster|delivery (sub ?system|status|agent)|mail delivery|mailmaster|"
        + @"system administrator|automatic email delivery", Plain);
    static readonly Regex FailedSubject = new(
        @"(undeliver(able|ed)|non[ -]?remis|non[ -]?deliver(y|able)|nondelivery|delivery (status notification|failure|has failed|failed|problem|report|error|notification)|"
        + @"returned (mail|to sender|message)|mail (delivery|system error|could not be delivered|undeliverable|failure|error)|failure notice|failed mail|mail failed|failed to deliver|"
        + @"delivery[ -]notification|could not (be delivered|send message)|not delivered|message (not delivered|delivery failure)|unzustellbar|"
        + @"warning: could not send|email delivery failure|address not found|user unknown|rejected|delivery status|mail sys(tem)? error|error sending|"
        + @"エラー|配信|delivery incomplete|there was an error sending|permanent delivery failure|disabled mailbox|retirement|発信失敗|unable to deliver)", Plain);
    static readonly Regex FailedText = new(
        @"(could not be delivered|was not delivered|not be delivered to|couldn't be delivered|wasn't able to deliver|undeliverable|delivery (to the following|has failed|failed)|"
        + @"permanent (fatal )?error|fatal errors|unknown (user|address|local)|user unknown|no such user|mailbox (unavailable|not found|is full|full)|"
        + @"does not exist|returned to sender|undelivered message|recipient(s)? (address )?(rejected|failed)|failed (recipient|address)|invalid user address|requested action not taken|"
        + @"unable to deliver|5\d\d[ -]\d\.\d\.\d|\b5\.\d\.\d\b|transcript of session|your message (was not|could not)|following addresses)", Plain);

    /// <summary>A bounce, or the report of a delivery that has not failed; null when the mail is neither.</summary>
    public static Verdict? Find(ReadMail mail, string envelopeFrom)
    {
        var message = mail.Message;
        var parts = Classifier.Parts(message).ToArray();
        if (DeliveryStatus.Of(parts) is { } status)
            return status.HasFailed
                ? new Verdict(Classification.Bounce, $"A delivery report: {status.Describe()}")
                : new Verdict(Classification.AutoReply, $"A delivery report without a failure: {status.Describe()}");

        if (Classifier.Header(message, "X-Failed-Recipients") is not null)
            return new Verdict(Classification.Bounce, "It bears X-Failed-Recipients.");

        var signs = Signs(mail, envelopeFrom, parts);
        return signs.Count >= 2 ? new Verdict(Classification.Bounce, string.Join("; ", signs)) : null;
    }

    // One sign alone is not enough: people write about bounces, and postmasters are people too.
    static List<string> Signs(ReadMail mail, string envelopeFrom, MimeEntity[] parts)
    {
        var message = mail.Message;
        List<string> signs = [];
        var automatic = AutoReplyRules.IsNullPath(message, envelopeFrom);
        var sender = mail.Senders.From;
        var author = message.Headers[HeaderId.From] ?? "";
        var daemon = (sender is not null && (DaemonAddress.IsMatch(sender.Email) || DaemonName.IsMatch(sender.Name)))
            || (sender is null && DaemonName.IsMatch(author));
        if (!automatic && !daemon)
            return signs;

        if (automatic)
            signs.Add("null return path");
        if (daemon)
            signs.Add("sent by a mail system");
        if (FailedSubject.IsMatch(message.Subject ?? ""))
            signs.Add("its subject speaks of a failed delivery");
        if (FailedText.IsMatch(mail.Body.Text[..Math.Min(mail.Body.Text.Length, 20_000)]))
            signs.Add("its text speaks of a failed delivery");
        if (parts.Any(p => p is MessagePart || p.ContentType.IsMimeType("text", "rfc822-headers")))
            signs.Add("it returns a mail");
        return signs;
    }
}
