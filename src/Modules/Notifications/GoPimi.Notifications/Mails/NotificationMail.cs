using System.Text.Encodings.Web;

namespace GoPimi.Notifications.Mails;

// The words of a notification's mail, once as text and once as HTML.
internal sealed record NotificationMail(string Subject, string Text, string Html)
{
    const int MaxSubjectLength = 200;

    public static NotificationMail Write(
        string type, long number, string ticketSubject, string actorName, string excerpt, string workspaceName, Links links)
    {
        var (actor, subject) = (OneLine(actorName), OneLine(ticketSubject));
        subject = subject.Length == 0 ? "(no subject)" : subject;
        var (headline, reason) = type == NotificationType.CustomerReplied
            ? ($"{actor} answered on #{number}", "a customer answered on a ticket of yours")
            : ($"{actor} assigned you #{number}", "a ticket became yours");
        var why = $"You get this mail because {reason} in {OneLine(workspaceName)} and you had not seen it there yet.";

        return new NotificationMail(
            Cut($"{headline}: {subject}"),
            Text: $"""
                {headline}: {subject}

                {(excerpt.Length == 0 ? "" : excerpt + "\n\n")}Open the ticket: {links.Ticket}

                --
                {why}
                Choose what you hear about: {links.Settings}
                No more mails of this kind: {links.Unsubscribe}

                """,
            Page(headline, subject, excerpt, why, links));
    }

    static string Page(string headline, string subject, string excerpt, string why, Links links) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encode(headline)}</title></head>
        <body style="margin:0;padding:24px;background:#f5f5f4;color:#1c1917;font:16px/1.5 system-ui,sans-serif">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">
        <p style="margin:0 0 4px;color:#57534e">{Encode(headline)}</p>
        <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">{Encode(subject)}</h1>
        {(excerpt.Length == 0 ? "" : $"""<p style="margin:0 0 16px;white-space:pre-line">{Encode(excerpt)}</p>""")}
        <p style="margin:0 0 8px"><a href="{Encode(links.Ticket)}" style="display:inline-block;padding:10px 16px;background:#1d4ed8;color:#ffffff;border-radius:6px;text-decoration:none">Open the ticket</a></p>
        </div>
        <p style="max-width:560px;margin:16px auto 0;color:#57534e;font-size:14px">{Encode(why)}<br>
        <a href="{Encode(links.Settings)}" style="color:#57534e">Choose what you hear about</a> ·
        <a href="{Encode(links.Unsubscribe)}" style="color:#57534e">No more mails of this kind</a></p>
        </body>
        </html>
        """;

    static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    // Subjects and names come from outside; a header is one line.
    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.Where(c => !char.IsControl(c)))));

    static string Cut(string subject) => subject.Length <= MaxSubjectLength
        ? subject
        : subject[..(char.IsHighSurrogate(subject[MaxSubjectLength - 2]) ? MaxSubjectLength - 2 : MaxSubjectLength - 1)] + "…";

    /// <summary>Where the mail leads.</summary>
    internal sealed record Links(string Ticket, string Settings, string Unsubscribe);
}
