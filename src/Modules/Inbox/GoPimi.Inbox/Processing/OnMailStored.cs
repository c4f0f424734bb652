using System.Text.Json;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.Inbox.Classifying;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.OutboundMails;
using GoPimi.Inbox.Reading;
using GoPimi.Inbox.Receiving;
using GoPimi.Inbox.Threading;
using MediatR;

namespace GoPimi.Inbox.Processing;

// Reads a stored mail: parse, classify, keep its files, find its thread, tell the others. All or nothing; repeated until it works.
internal sealed partial class OnMailStored(
    WorkspaceDb db, IBlobStore blobs, AttachmentKeeper attachments, ThreadFinder threads, ThreadBook book, ReplyTokens tokens,
    BouncedMails bounces, PlatformSettings platform, EventOutbox outbox, LiveUpdates live) : INotificationHandler<MailStored>
{
    public async Task Handle(MailStored notification, CancellationToken cancellationToken)
    {
        var (row, ours) = await db.ReadAsync(
            Load,
            new { notification.InboundMailId },
            async grid => (await grid.ReadSingleOrDefaultAsync<Row>(), (await grid.ReadAsync<string>()).ToHashSet(StringComparer.Ordinal)),
            cancellationToken);
        if (row is null)
            return;

        try
        {
            var raw = await ReadRawAsync(notification.WorkspaceId, row, cancellationToken);
            var mail = await ReadMail.FromAsync(raw, row.EnvelopeFrom, cancellationToken);
            await ProcessAsync(notification, row, mail, ours, cancellationToken);
        }
        // A mail that cannot be read waits where people see it, with its bytes; it never blocks the next.
        catch (Exception e) when (e is UnreadableMailException || IsFaultOfReading(e))
        {
            var reason = CleanText.Line(e is UnreadableMailException ? e.Message : $"The mail could not be read ({e.GetType().Name}).", 1000);
            await db.ExecuteAsync(Quarantine, new { row.Id, Error = reason, Trace = Json<TraceStep>([new("read", "failed", reason)]) }, cancellationToken);
            live.Announce("inbound_mail", row.Id, row.Version + 1);
        }
    }

    async Task ProcessAsync(MailStored stored, Row row, ReadMail mail, HashSet<string> ours, CancellationToken cancellationToken)
    {
        List<TraceStep> trace = [new("read", "ok", $"{row.RawSize} bytes, {mail.Files.Count} files")];
        trace.AddRange(mail.Notes.Select(note => TraceStep.Of("read", "note", note)));

        var isOwn = mail.MessageId is not null
            && await tokens.ReadMessageIdAsync(stored.WorkspaceId, mail.MessageId, cancellationToken) is not null;
        var verdict = Classifier.Classify(mail, row.EnvelopeFrom, email => IsOurs(email, ours), isOwn);
        trace.Add(TraceStep.Of("classify", verdict.Classification, verdict.Reason));
        if (verdict.Classification is Classification.Customer && mail.Senders.From is null)
            throw new UnreadableMailException("The mail names no sender.");

        if (verdict.Classification is Classification.Bounce && await bounces.MarkAsync(mail, verdict.Reason, cancellationToken))
            trace.Add(new("bounce", "ok", "It returns a mail of ours, which counts as failed now."));

        var files = await attachments.KeepAsync(mail, cancellationToken);
        var goesOn = verdict.Classification is Classification.Customer or Classification.AutoReply && mail.Senders.From is not null;
        var (threadId, known) = goesOn
            ? await ThreadAsync(row, mail, trace, cancellationToken)
            : (null, null);
        trace.Add(goesOn
            ? new("publish", "ok", "Handed on for tickets.")
            : new("publish", "none", "Kept here; it makes no ticket."));

        await SaveAsync(row, mail, verdict, files, threadId?.Id, known, goesOn, trace, cancellationToken);
        live.Announce("inbound_mail", row.Id, row.Version + 1);
        if (threadId is not null)
            outbox.Add(Received(stored, row, mail, verdict, files, threadId.Value.Id, threadId.Value.IsNew, known!.Value, ours));
    }

    async Task<((Guid Id, bool IsNew)? Thread, bool? SenderIsKnown)> ThreadAsync(
        Row row, ReadMail mail, List<TraceStep> trace, CancellationToken cancellationToken)
    {
        // One mail of a mailbox at a time from here on: a question and its answer that arrive together must see each other.
        await db.ExecuteAsync(LockMailbox, new { row.MailboxId }, cancellationToken);
        if (await threads.FindAsync(mail, row.MailboxId, row.Mailbox, row.EnvelopeTo, cancellationToken) is { } found)
        {
            trace.Add(new("thread", "joined", $"Found by {found.Via}."));
            trace.Add(new("sender", found.SenderIsKnown ? "known" : "unknown", found.SenderIsKnown
                ? null
                : "Nobody in this thread has this address: shown as not verified."));
            return ((found.ThreadId, false), found.SenderIsKnown);
        }

        var id = Guid.CreateVersion7();
        await book.EnsureAsync(id, row.MailboxId, ticketId: null, [mail.Senders.From!.Email], cancellationToken);
        trace.Add(new("thread", "new", "Nothing in it leads to a mail before it."));
        return ((id, true), true);
    }

    MailReceived Received(
        MailStored stored, Row row, ReadMail mail, Verdict verdict, IReadOnlyList<MailAttachment> files, Guid threadId, bool isNew,
        bool known, HashSet<string> ours) => new(
            stored.WorkspaceId, row.Id, row.MailboxId, threadId, isNew, mail.Senders.From!,
            [.. mail.To.Where(a => !IsOurs(a.Email, ours))],
            [.. mail.Cc.Where(a => !IsOurs(a.Email, ours))],
            mail.Subject, mail.Body.Text, mail.Reply.Reply, mail.Reply.Quoted, mail.Body.Html, files,
            IsAutomatic: verdict.Classification is Classification.AutoReply, known, row.ReceivedAt, mail.Senders.ReplyTo);

    Task<int> SaveAsync(
        Row row, ReadMail mail, Verdict verdict, IReadOnlyList<MailAttachment> files, Guid? threadId, bool? known, bool goesOn,
        List<TraceStep> trace, CancellationToken cancellationToken) => db.ExecuteAsync(
            Save,
            new
            {
                row.Id,
                row.MailboxId,
                row.ReceivedAt,
                Status = goesOn ? "received" : verdict.Classification is Classification.Own ? "ignored" : "processed",
                verdict.Classification,
                FromName = mail.Senders.From?.Name ?? "",
                FromEmail = mail.Senders.From?.Email ?? "",
                ReplyTo = mail.Senders.ReplyTo?.Email,
                mail.Subject,
                mail.MessageId,
                InReplyTo = mail.InReplyTo is [var parent, ..] ? parent : null,
                References = mail.References.ToArray(),
                Recipients = Json(mail.To),
                Copies = Json(mail.Cc),
                mail.Body.Text,
                mail.Body.Html,
                ReplyText = mail.Reply.Reply,
                QuotedText = mail.Reply.Quoted,
                Attachments = Json(files),
                Trace = Json(trace),
                Known = known,
                ThreadId = threadId,
                Mentions = mail.InReplyTo.Concat(mail.References.TakeLast(20)).Distinct(StringComparer.Ordinal).ToArray(),
            },
            cancellationToken);

    async Task<ReadOnlyMemory<byte>> ReadRawAsync(Guid workspaceId, Row row, CancellationToken cancellationToken)
    {
        await using var blob = await blobs.OpenAsync(workspaceId, row.RawSha256, cancellationToken);
        var raw = new byte[row.RawSize];
        await blob.ReadExactlyAsync(raw, cancellationToken);
        return raw;
    }

    bool IsOurs(string email, HashSet<string> ours) => RecipientAddress.Parse(email) is { } address
        && (ours.Contains(address.Mailbox) || string.Equals(address.Mailbox, platform.SenderAddress, StringComparison.OrdinalIgnoreCase));

    // Failures of the database or the disk are repeated; these come from the mail's own content.
    static bool IsFaultOfReading(Exception e) => e is FormatException or ArgumentException or IndexOutOfRangeException
        or NullReferenceException or InvalidCastException or KeyNotFoundException or System.Text.RegularExpressions.RegexMatchTimeoutException
        or InsufficientExecutionStackException or OverflowException or NotSupportedException;

    static string Json<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, EventJson.Options);

    sealed record Row(
        Guid Id, Guid MailboxId, string Mailbox, string EnvelopeFrom, string EnvelopeTo, string RawSha256, long RawSize,
        DateTimeOffset ReceivedAt, int Version);
}
