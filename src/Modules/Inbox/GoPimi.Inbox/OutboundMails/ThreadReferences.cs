namespace GoPimi.Inbox.OutboundMails;

/// <summary>In-Reply-To and References of an answer (RFC 5322, 3.6.4).</summary>
internal static class ThreadReferences
{
    // Some relays refuse long header blocks.
    public const int MaxLength = 1500;

    /// <param name="MessageId">Its Message-ID.</param>
    /// <param name="References">Its own References as a JSON list; null for a mail of ours.</param>
    public sealed record Earlier(string MessageId, string? References);

    /// <param name="thread">The thread's mails, oldest first.</param>
    /// <returns>The mail that is answered, and the chain that leads to it: the first, and as many recent ones as fit.</returns>
    public static (string? InReplyTo, IReadOnlyList<string> References) Of(IReadOnlyList<Earlier> thread)
    {
        if (thread.LastOrDefault(mail => IsUsable(mail.MessageId)) is not { } parent)
            return (null, []);

        string[] known = [.. thread.Select(mail => mail.MessageId)];
        string[] chain =
        [
            .. Read(parent.References).Where(id => IsUsable(id) && !known.Contains(id, StringComparer.Ordinal)),
            .. known.Where(id => IsUsable(id) && id != parent.MessageId),
            parent.MessageId,
        ];
        return (parent.MessageId, Fit([.. chain.Distinct(StringComparer.Ordinal)]));
    }

    static string[] Read(string? json) => json is null ? [] : System.Text.Json.JsonSerializer.Deserialize<string[]>(json)!;

    static List<string> Fit(string[] chain)
    {
        var room = MaxLength - Length(chain[0]);
        List<string> recent = [];
        for (var i = chain.Length - 1; i > 0 && room >= Length(chain[i]); i--)
        {
            recent.Insert(0, chain[i]);
            room -= Length(chain[i]);
        }

        return [chain[0], .. recent];
    }

    // With its brackets and the space before it.
    static int Length(string id) => id.Length + 3;

    static bool IsUsable(string id) => id.Length is > 0 and <= 250 && id.Contains('@', StringComparison.Ordinal)
        && id.All(c => c is > ' ' and < '\x7f' and not ('<' or '>' or ',' or ';' or '"' or '(' or ')' or '\\'));
}
