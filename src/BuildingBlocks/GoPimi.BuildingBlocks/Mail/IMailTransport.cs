using MimeKit;

namespace GoPimi.BuildingBlocks.Mail;

/// <summary>The door through which mail leaves: an SMTP server, a provider's API, or the development's catcher.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Hands one message over. It does not throw for what the other side answers; it says what is known about the mail.
    /// </summary>
    Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>A message on its way out.</summary>
/// <param name="Message">The complete MIME message with our own Message-ID; it never holds a Bcc header.</param>
/// <param name="EnvelopeFrom">SMTP MAIL FROM: where bounces go.</param>
/// <param name="Recipients">SMTP RCPT TO: who gets it.</param>
public sealed record OutgoingMail(MimeMessage Message, string EnvelopeFrom, IReadOnlyList<string> Recipients);

/// <summary>What became of a send.</summary>
/// <param name="Fate">What is known.</param>
/// <param name="Detail">The server's answer or the failure, for the operator and the agent; null when accepted.</param>
public sealed record SendOutcome(SendFate Fate, string? Detail = null)
{
    /// <summary>The other side took responsibility for the mail.</summary>
    public static SendOutcome Accepted { get; } = new(SendFate.Accepted);
}

/// <summary>What is known about a mail after an attempt.</summary>
public enum SendFate
{
    /// <summary>Accepted for delivery; it must not be sent again.</summary>
    Accepted,

    /// <summary>Certainly not sent, and trying later may help (4xx, no connection, rate limit).</summary>
    Deferred,

    /// <summary>Certainly not sent, and trying again is useless (5xx for this mail).</summary>
    Refused,

    /// <summary>It may or may not have been sent: the connection broke after the content, or a provider answered 5xx.</summary>
    Unknown,
}
