using System.Text.RegularExpressions;
using GoPimi.Inbox.Reading;
using MimeKit;

namespace GoPimi.Inbox.Classifying;

/// <summary>What a delivery report (RFC 3464) says about its recipients.</summary>
internal sealed record DeliveryStatus(IReadOnlyList<DeliveryStatus.Recipient> Recipients)
{
    static readonly Regex Field = new(@"^(?<name>Final-Recipient|Original-Recipient|Action|Status)\s*:\s*(?<value>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public sealed record Recipient(string Address, string Action, string Status);

    /// <summary>Delayed, delivered, relayed and expanded are no failures; a report that names no action is one.</summary>
    public bool HasFailed => Recipients.Count == 0 || Recipients.Any(r => r.Action switch
    {
        "" => !r.Status.StartsWith('2'),
        "failed" or "failure" or "expired" => true,
        // 4.4.7 is "delivery time expired" (RFC 3463): they call it a delay and have given up.
        "delayed" => r.Status == "4.4.7",
        "delivered" or "relayed" or "expanded" => false,
        _ => r.Status.StartsWith('5'),
    });

    public string Describe() => Recipients.Count == 0
        ? "no recipient named"
        : string.Join(", ", Recipients.Take(5).Select(r => $"{r.Address} {r.Action} {r.Status}".Trim()));

    public static DeliveryStatus? Of(IEnumerable<MimeEntity> parts)
    {
        foreach (var part in parts)
        {
            if (part is MimePart report && (part is MessageDeliveryStatus || part.ContentType.IsMimeType("message", "delivery-status")))
                return new DeliveryStatus(Parse(Text(report)));
        }

        return null;
    }

    // By its fields rather than by its groups: the blank lines between groups are often missing or doubled.
    static List<Recipient> Parse(string text)
    {
        List<Recipient> recipients = [];
        foreach (Match match in Field.Matches(text))
        {
            var (name, value) = (match.Groups["name"].Value.ToLowerInvariant(), match.Groups["value"].Value.Trim());
            switch (name)
            {
                case "final-recipient":
                case "original-recipient" when recipients.Count == 0 || recipients[^1].Action.Length > 0:
                    recipients.Add(new Recipient(CleanText.Line(value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..], 320), "", ""));
                    break;
                case "action" when recipients.Count > 0:
                    recipients[^1] = recipients[^1] with { Action = value.Split(' ', ';', '(')[0].ToLowerInvariant() };
                    break;
                case "action":
                    recipients.Add(new Recipient("", value.Split(' ', ';', '(')[0].ToLowerInvariant(), ""));
                    break;
                case "status" when recipients.Count > 0:
                    recipients[^1] = recipients[^1] with { Status = value.Split(' ', '(')[0] };
                    break;
            }
        }

        return recipients;
    }

    static string Text(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return System.Text.Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)Math.Min(bytes.Length, 256 * 1024)).ReplaceLineEndings("\n");
    }
}
