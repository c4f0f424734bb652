using GoPimi.Inbox.Contracts;
using MimeKit;

namespace GoPimi.Inbox.Reading;

/// <summary>Everything that a mail says about itself, ready to be stored.</summary>
internal sealed record ReadMail(
    MimeMessage Message,
    Senders Senders,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    string Subject,
    string? MessageId,
    IReadOnlyList<string> InReplyTo,
    IReadOnlyList<string> References,
    MailBody Body,
    CutReply Reply,
    IReadOnlyList<MailFile> Files,
    IReadOnlyList<string> Notes)
{
    /// <exception cref="UnreadableMailException">The bytes are no mail, or one beyond the limits.</exception>
    public static async Task<ReadMail> FromAsync(ReadOnlyMemory<byte> raw, string envelopeFrom, CancellationToken cancellationToken)
    {
        // Its own thread and its own time: one bad mail must not stop the others.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ParseLimits.MaxTime);
        try
        {
            return await Task.Run(() => From(raw, envelopeFrom, patience.Token), patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableMailException("Reading the mail took too long.");
        }
    }

    /// <summary>The same on the caller's thread, without a limit of time.</summary>
    public static ReadMail From(ReadOnlyMemory<byte> raw, string envelopeFrom, CancellationToken cancellationToken)
    {
        var message = MailReader.Read(raw, cancellationToken);
        var parts = MailParts.Of(message);
        cancellationToken.ThrowIfCancellationRequested();
        var body = MailBody.Of(parts);
        cancellationToken.ThrowIfCancellationRequested();
        return new ReadMail(
            message,
            Senders.Of(message, envelopeFrom),
            Senders.List(message.To),
            Senders.List(message.Cc),
            CleanText.Line(message.Subject, CleanText.MaxSubject),
            MessageIds.Clean(message.MessageId),
            MessageIds.All(Values(message, HeaderId.InReplyTo)),
            MessageIds.All(Values(message, HeaderId.References)),
            body,
            ReplyCutter.Cut(body.Text),
            parts.Files,
            parts.Notes);
    }

    static IEnumerable<string> Values(MimeMessage message, HeaderId id) =>
        message.Headers.Where(h => h.Id == id).Select(h => h.Value);
}
