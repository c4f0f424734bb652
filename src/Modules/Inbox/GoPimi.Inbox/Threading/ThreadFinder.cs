using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Reading;
using GoPimi.Inbox.Receiving;

namespace GoPimi.Inbox.Threading;

/// <summary>The thread that a mail belongs to, and by what it was found.</summary>
internal sealed record FoundThread(Guid ThreadId, string Via, bool SenderIsKnown);

/// <summary>
/// Finds the thread of a mail: by the token in an address of ours, by a Message-ID of ours, by a stored foreign one; always
/// within the workspace and the mailbox, so that whatever was made elsewhere means nothing here.
/// </summary>
internal sealed class ThreadFinder(WorkspaceDb db, WorkspaceContext workspace, ReplyTokens tokens)
{
    const int MaxReferences = 50;
    const int OwnIds = 1_000;
    const int ForeignIds = 2_000;
    const int Mentions = 3_000;

    public async Task<FoundThread?> FindAsync(
        ReadMail mail, Guid mailboxId, string mailbox, string envelopeTo, CancellationToken cancellationToken)
    {
        var numbers = new List<(long Number, int Rank)>();
        var addresses = Addresses(mail, envelopeTo).Select(RecipientAddress.Parse).OfType<RecipientAddress>()
            .Where(a => a.Token is not null && a.Mailbox == mailbox).Select(a => a.Token!).Distinct(StringComparer.Ordinal).Take(MaxReferences);
        foreach (var token in addresses)
        {
            if (await tokens.ReadTokenAsync(workspace.WorkspaceId, token, cancellationToken) is { } number)
                numbers.Add((number, numbers.Count));
        }

        // In-Reply-To names the mail that is answered; References end with the newest.
        string[] ids = [.. mail.InReplyTo.Concat(mail.References.Reverse()).Distinct(StringComparer.Ordinal).Take(MaxReferences)];
        for (var i = 0; i < ids.Length; i++)
        {
            if (await tokens.ReadMessageIdAsync(workspace.WorkspaceId, ids[i], cancellationToken) is { } number)
                numbers.Add((number, OwnIds + i));
        }

        var row = await db.FindAsync<Row>(
            Find,
            new
            {
                MailboxId = mailboxId,
                Numbers = numbers.Select(n => n.Number).ToArray(),
                NumberRanks = numbers.Select(n => n.Rank).ToArray(),
                MessageIds = ids,
                MessageIdRanks = ids.Select((_, i) => ForeignIds + i).ToArray(),
                OwnMessageId = mail.MessageId,
                Mentions,
                Sender = EmailAddress.Normalise(mail.Senders.From?.Email),
            },
            cancellationToken);
        return row is null ? null : new FoundThread(row.ThreadId, Via(row.Rank), row.SenderIsKnown);
    }

    static IEnumerable<string> Addresses(ReadMail mail, string envelopeTo) =>
    [
        .. RecipientAddress.Split(envelopeTo),
        .. mail.Message.Headers.Where(h => h.Field.ToLowerInvariant() is "delivered-to" or "x-original-to" or "x-envelope-to")
            .SelectMany(h => RecipientAddress.Split(h.Value)),
        .. mail.To.Concat(mail.Cc).Select(a => a.Email),
    ];

    static string Via(int rank) => rank switch
    {
        < OwnIds => "the reply address",
        < ForeignIds => "a Message-ID of ours",
        < Mentions => "the Message-ID of a mail before it",
        _ => "a mail that answers it and came first",
    };

    sealed record Row(Guid ThreadId, int Rank, bool SenderIsKnown);

    const string Find = """
        select c.thread_id, c.rank,
            exists (
                select from inbox.thread_participant p
                where p.workspace_id = @WorkspaceId and p.thread_id = c.thread_id and p.email = @Sender) as sender_is_known
        from (
            select t.id as thread_id, n.rank
            from unnest(@Numbers::bigint[], @NumberRanks::int[]) as n (number, rank)
            join inbox.thread t on t.workspace_id = @WorkspaceId and t.number = n.number
            where t.mailbox_id = @MailboxId
            union all
            select m.thread_id, i.rank
            from unnest(@MessageIds::text[], @MessageIdRanks::int[]) as i (message_id, rank)
            join inbox.thread_mail m on m.workspace_id = @WorkspaceId and m.mailbox_id = @MailboxId and m.message_id = i.message_id
            union all
            select q.thread_id, @Mentions::int as rank
            from inbox.thread_mention q
            where q.workspace_id = @WorkspaceId and q.mailbox_id = @MailboxId and q.message_id = @OwnMessageId) c
        order by c.rank, c.thread_id desc
        limit 1
        """;
}
