using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Classifying;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using GoPimi.Inbox.Threading;
using MimeKit;

namespace GoPimi.Inbox.OutboundMails;

/// <summary>
/// Brings a bounce home: the mail of ours that it returns has failed after all, and whoever wrote it sees why. The signed
/// Message-ID says which one, so that nobody can make a mail fail that did not reach him.
/// </summary>
internal sealed class BouncedMails(
    WorkspaceDb db, WorkspaceContext workspace, ReplyTokens tokens, EventOutbox outbox, TimeProvider clock)
{
    const int MaxIds = 20;

    /// <summary>True when the bounce returned a mail of ours that counted as sent.</summary>
    public async Task<bool> MarkAsync(ReadMail bounce, string reason, CancellationToken cancellationToken)
    {
        foreach (var id in ReturnedIds(bounce).Distinct(StringComparer.Ordinal).Take(MaxIds))
        {
            if (await tokens.ReadOwnMessageIdAsync(workspace.WorkspaceId, id, cancellationToken) is not { } own)
                continue;

            var error = CleanText.Line($"The mail came back. {reason}", 1000);
            var failed = await db.FindAsync<Failed>(Fail, new { own.MailId, Error = error }, cancellationToken);
            if (failed is null)
                continue;

            if (failed.Kind is OutboundKind.Reply)
            {
                outbox.Add(new OutboundMailChanged(
                    workspace.WorkspaceId, own.MailId, failed.SourceId, OutboundState.Failed, error, failed.Version, clock.GetUtcNow()));
            }

            return true;
        }

        return false;
    }

    // The returned mail, or its header alone; some systems only refer to it.
    static IEnumerable<string> ReturnedIds(ReadMail bounce)
    {
        foreach (var part in Classifier.Parts(bounce.Message))
        {
            if (part is MessagePart { Message: { } returned } && returned.MessageId is { } id)
                yield return id;
            if (part is TextPart text && part.ContentType.IsMimeType("text", "rfc822-headers") && IdIn(text) is { } named)
                yield return named;
        }

        foreach (var id in bounce.InReplyTo.Concat(bounce.References))
            yield return id;
    }

    static string? IdIn(TextPart headers)
    {
        const string Field = "Message-ID:";
        var line = headers.Text.Split('\n').FirstOrDefault(l => l.StartsWith(Field, StringComparison.OrdinalIgnoreCase));
        return line?[Field.Length..].Trim().Trim('<', '>');
    }

    sealed record Failed(string Kind, Guid SourceId, int Version);

    const string Fail = """
        update inbox.outbound_mail
        set state = 'failed', error = @Error, version = version + 1
        where workspace_id = @WorkspaceId and id = @MailId and state in ('sent', 'uncertain')
        returning kind, source_id, version
        """;
}
