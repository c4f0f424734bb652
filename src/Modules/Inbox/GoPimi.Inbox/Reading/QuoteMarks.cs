using System.Text.RegularExpressions;

namespace GoPimi.Inbox.Reading;

/// <summary>Finds where a mail program says that the history begins, in the languages that customers write.</summary>
internal static class QuoteMarks
{
    const int MaxAttributionLines = 6;
    const int MaxAttributionLength = 600;
    const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant;

    /// <param name="Start">The first line of the mark.</param>
    /// <param name="End">Its last line.</param>
    /// <param name="Before">What stands before the mark in its first line.</param>
    public sealed record Split(int Start, int End, string Before);

    const string Verbs = "wrote|sent|schrieb|a écrit|schreef|geschreven|napisał|napisała|napisał\\(a\\)|pisze|skrev|escribió|escribio|"
        + "ha scritto|escreveu|đã viết|kirjoitti|napsal|napsala|napsal\\(a\\)|написал|написала|написал\\(а\\)|пишет|yazdı|写道|寫道|"
        + "のメール|さんは書きました|작성|írta|έγραψε|a scris";

    // Ends like "… wrote:"; in German and Dutch the name follows the verb.
    static readonly Regex Ending = new($@"(^|[\s>,""）)])({Verbs})([^:：]{{0,120}})?\s*[:：]\s*$", Plain);
    static readonly Regex Opening = new(
        @"^[\s*_-]*(on|am|le|op|w dniu|dnia|den|på|el|il|em|vào|dne|în|tarihinde|\d{1,4}[-/. 年])\b", Plain);
    static readonly Regex Dated = new(@"\d{1,2}:\d{2}|\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|@", Plain);
    static readonly Regex WithAddress = new(@"<\s*(mailto:)?[^<>\s]+@[^<>\s]+>", Plain);

    // "reply On Wed, Apr 4, 2012 at 3:59 PM, bob@example.com wrote:" in one line.
    static readonly Regex Shared = new(
        @"^(?<before>.*?\S)\s*(-{2,}\s*|\s)(On (Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d)\S*.*\d.* wrote:\s*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    static readonly Regex Dashed = new($@"^\s*-{{2,}}\s*(.*({Verbs})|(original|reply|ursprüngliche|antwort|oprindelig|opprinnelig|ursprungligt|originele?|"
        + @"oorspronkelijk|original[ea]?|messaggio|mensaje|mensagem|alkuperäinen|původní|исходное|missatge) ?\S* ?"
        + @"(message|nachricht|meddelelse|melding|meddelande|bericht|originale|d'origine|viesti|zpráva|сообщение)?|message d'origine|oryginalna wiadomość|wiadomość oryginalna|"
        + @"mensaje original|mensagem original|messaggio originale|原始邮件|原始郵件|元のメッセージ)\s*-{2,}\s*$", Plain);
    static readonly Regex Forwarded = new(@"^\s*(-{2,}\s*(forwarded message|weitergeleitete nachricht|message transféré|doorgestuurd bericht|"
        + @"mensaje reenviado|mensagem encaminhada|messaggio inoltrato|vidarebefordrat meddelande|videresendt)[^-]*-{2,}|begin forwarded message:|"
        + @"anfang der weitergeleiteten nachricht:|début du message (réexpédié|transféré) ?:)\s*$", Plain);

    // A line of its own: "2014-10-17 11:28 GMT+03:00 Postmaster <postmaster@example.com>:".
    static readonly Regex DateAndAddress = new(@"^\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.*<\s*[^<>\s]+@[^<>\s]+>\s*:?\s*$", Plain);

    static readonly Regex HeaderLine = new(
        @"^[\s|]*\*?(?<key>from|von|de|fra|från|van|od|da|lähettäjä|kimden|от|发件人|寄件者|差出人|date|datum|dato|data|fecha|dátum|päivämäärä|дата|日期|"
        + @"sent|gesendet|envoyé|verzonden|sendt|skickat|enviado|inviato|wysłano|odesláno|lähetetty|отправлено|发送时间|送信日時|"
        + @"to|an|à|aan|til|till|para|a|do|komu|kime|vastaanottaja|кому|收件人|宛先|cc|kopie|kopia|"
        + @"subject|betreff|objet|onderwerp|emne|ämne|asunto|assunto|oggetto|temat|předmět|aihe|konu|тема|主题|主旨|件名)\s?\*?\s?[:：]\*?(\s|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
    static readonly Regex BlockStart = new(@"^[\s|]*\*?(from|von|de|fra|från|van|od|da|lähettäjä|kimden|от|发件人|寄件者|差出人|date|datum|dato|fecha)\s?\*?\s?[:：]", Plain);
    static readonly Regex BlockProof = new(
        @"^[\s|]*\*?(sent|gesendet|envoyé|verzonden|sendt|skickat|enviado|inviato|wysłano|odesláno|lähetetty|отправлено|发送时间|送信日時|"
        + @"subject|betreff|objet|onderwerp|emne|ämne|asunto|assunto|oggetto|temat|předmět|aihe|konu|тема|主题|主旨|件名)\s?\*?\s?[:：]", Plain);
    static readonly Regex Rule = new(@"^\s*[_-]{5,}\s*$", Plain);

    public static int FirstForward(string[] lines) => Array.FindIndex(lines, line => IsShort(line) && Forwarded.IsMatch(line));

    public static Split? First(string[] lines)
    {
        Split? found = null;
        for (var i = 0; i < lines.Length && (found is null || i <= found.Start + MaxAttributionLines); i++)
        {
            if (!IsShort(lines[i]) || lines[i].AsSpan().Trim().Length == 0)
                continue;
            if (At(lines, i) is { } split && (found is null || split.Start < found.Start))
                found = split;
        }

        return found;
    }

    static Split? At(string[] lines, int i)
    {
        if (Attribution(lines, i) is { } attribution)
            return attribution;
        if (lines[i].TrimStart().StartsWith('>'))
            return null;
        if (Dashed.IsMatch(lines[i]))
            return new Split(i, i, "");
        if (DateAndAddress.IsMatch(lines[i]))
            return new Split(i, i, "");
        if (i + 1 < lines.Length && IsShort(lines[i + 1]) && char.IsAsciiDigit(lines[i].TrimStart()[0]) && DateAndAddress.IsMatch($"{lines[i]} {lines[i + 1]}".Replace("< ", "<", StringComparison.Ordinal)))
            return new Split(i, i + 1, "");
        return HeaderBlock(lines, i);
    }

    // Looks back from the line that ends it to the nearest one that can begin it.
    static Split? Attribution(string[] lines, int end)
    {
        if (!Ending.IsMatch(lines[end]))
            return null;

        var joined = "";
        for (var start = end; start >= 0 && end - start < MaxAttributionLines; start--)
        {
            joined = $"{lines[start]} {joined}";
            if (joined.Length > MaxAttributionLength)
                return null;
            if (start < end && lines[start].TrimStart().StartsWith('>'))
                return null;
            if (start == end && !lines[start].TrimStart().StartsWith('>') && !Opening.IsMatch(lines[start])
                && Shared.Match(lines[start]) is { Success: true } shared)
                return new Split(start, end, shared.Groups["before"].Value);
            if (Opening.IsMatch(lines[start]) && Dated.IsMatch(joined))
                return new Split(start, end, "");
        }

        return WithAddress.IsMatch(lines[end]) && !lines[end].TrimStart().StartsWith('>') ? new Split(end, end, "") : null;
    }

    // From, Sent, To, Subject: two at least, and something that only the head of a mail has.
    static Split? HeaderBlock(string[] lines, int start)
    {
        if (!BlockStart.IsMatch(lines[start]))
            return null;

        HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
        var (proven, end) = (false, start);
        for (var i = start; i < Math.Min(lines.Length, start + 8) && IsShort(lines[i]); i++)
        {
            if (HeaderLine.Match(lines[i]) is not { Success: true } header)
                continue;

            keys.Add(header.Groups["key"].Value);
            proven |= lines[i].Contains('@', StringComparison.Ordinal) || BlockProof.IsMatch(lines[i]);
            end = i;
        }

        if (keys.Count < 2 || !proven)
            return null;
        var ruled = start > 0 && (Rule.IsMatch(lines[start - 1]) || (start > 1 && lines[start - 1].Trim().Length == 0 && Rule.IsMatch(lines[start - 2])));
        return new Split(!ruled ? start : Rule.IsMatch(lines[start - 1]) ? start - 1 : start - 2, end, "");
    }

    static bool IsShort(string line) => line.Length <= 1000;
}
