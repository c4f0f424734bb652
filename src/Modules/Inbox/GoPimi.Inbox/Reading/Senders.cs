using GoPimi.Inbox.Contracts;
using MimeKit;

namespace GoPimi.Inbox.Reading;

/// <summary>Who wrote a mail, and where an answer goes when the writer says so.</summary>
internal sealed record Senders(MailAddress? From, MailAddress? ReplyTo)
{
    public static Senders Of(MimeMessage message, string envelopeFrom)
    {
        var from = First(message.From) ?? (message.Sender is { } sender ? Address(sender) : null)
            ?? (IsAddress(envelopeFrom) ? new MailAddress("", envelopeFrom.ToLowerInvariant()) : null);
        var replyTo = First(message.ReplyTo);

        // A mailing list that writes its own address into From keeps the author in X-Original-From; only when Reply-To
        // says the same is it believed, since anyone can write such a header.
        if (replyTo is not null && OriginalFrom(message) is { } original
            && string.Equals(original, replyTo.Email, StringComparison.OrdinalIgnoreCase))
            return new Senders(replyTo with { Name = replyTo.Name.Length > 0 ? replyTo.Name : from?.Name ?? "" }, ReplyTo: null);

        return new Senders(from, replyTo is not null && replyTo.Email != from?.Email ? replyTo : null);
    }

    /// <summary>The mailboxes of a header, lower case, each once; what is no address is left out.</summary>
    public static IReadOnlyList<MailAddress> List(InternetAddressList addresses) =>
        [.. addresses.Mailboxes.Select(Address).OfType<MailAddress>().DistinctBy(a => a.Email, StringComparer.Ordinal)
            .Take(ParseLimits.MaxRecipients)];

    static MailAddress? First(InternetAddressList addresses) => addresses.Mailboxes.Select(Address).FirstOrDefault(a => a is not null);

    static MailAddress? Address(MailboxAddress address)
    {
        var email = (address.Address ?? "").Trim().ToLowerInvariant();
        return IsAddress(email) ? new MailAddress(CleanText.Line(address.Name, 200), CleanText.Line(email, 320)) : null;
    }

    // One @, nothing that an encoded word or a quoted string could smuggle in.
    static bool IsAddress(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1 && email.Length <= 320
            && !email.Contains("=?", StringComparison.Ordinal)
            && email.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !"<>(),;:\\\"".Contains(c, StringComparison.Ordinal));
    }

    static string? OriginalFrom(MimeMessage message) =>
        InternetAddressList.TryParse(MailReader.Options, message.Headers["X-Original-From"] ?? "", out var original)
            ? First(original)?.Email
            : null;
}
