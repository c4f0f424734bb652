using System.Globalization;
using System.Text;
using GoPimi.BuildingBlocks.Platform;

namespace GoPimi.Inbox.Threading;

/// <summary>
/// Signs what leaves with a mail and comes back with the answer: the token in the reply address, and our Message-IDs. Both
/// are bound to the workspace, so that those of another workspace mean nothing here. Lower case throughout, because some
/// mail systems fold the local part.
/// </summary>
internal sealed class ReplyTokens(SigningKeys keys)
{
    const int SignatureBytes = 10;
    const int SignatureLength = 16;
    const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The token of a thread: key, signature, thread number; at most 25 characters.</summary>
    public async Task<string> TokenAsync(Guid workspaceId, long thread, CancellationToken cancellationToken)
    {
        var (key, signature) = await keys.SignAsync("reply-address", Signed(workspaceId, thread), SignatureBytes, cancellationToken);
        return $"{key}{Encode(signature)}{Number(thread)}";
    }

    /// <summary>The thread's number, or null when we did not make this token for this workspace.</summary>
    public async Task<long?> ReadTokenAsync(Guid workspaceId, string token, CancellationToken cancellationToken)
    {
        var text = token.ToLowerInvariant();
        if (text.Length is < SignatureLength + 2 or > 40
            || Decode(text.AsSpan(1, SignatureLength)) is not { } signature || Number(text.AsSpan(1 + SignatureLength)) is not { } thread)
            return null;

        return await keys.VerifyAsync(text[0], "reply-address", Signed(workspaceId, thread), signature, cancellationToken) ? thread : null;
    }

    /// <summary>A Message-ID (without brackets) for a mail of a thread; thread 0 for a mail outside of threads.</summary>
    public async Task<string> MessageIdAsync(
        Guid workspaceId, long thread, Guid mailId, string domain, CancellationToken cancellationToken)
    {
        var text = $"{Signed(workspaceId, thread)}:{mailId:N}";
        var (key, signature) = await keys.SignAsync("message-id", text, SignatureBytes, cancellationToken);
        return $"{mailId:N}.{Number(thread)}.{key}{Encode(signature)}@{domain}";
    }

    /// <summary>The thread's number in a Message-ID of ours, or null when we did not make it for this workspace.</summary>
    public async Task<long?> ReadMessageIdAsync(Guid workspaceId, string messageId, CancellationToken cancellationToken) =>
        (await ReadOwnMessageIdAsync(workspaceId, messageId, cancellationToken))?.Thread;

    /// <summary>The mail and the thread's number in a Message-ID of ours, or null when we did not make it for this workspace.</summary>
    public async Task<(Guid MailId, long Thread)?> ReadOwnMessageIdAsync(Guid workspaceId, string messageId, CancellationToken cancellationToken)
    {
        var local = messageId.Split('@')[0].ToLowerInvariant();
        if (local.Split('.') is not [var id, var number, { Length: SignatureLength + 1 } signed]
            || !Guid.TryParseExact(id, "N", out var mailId)
            || Number(number) is not { } thread
            || Decode(signed.AsSpan(1)) is not { } signature)
            return null;

        var text = $"{Signed(workspaceId, thread)}:{mailId:N}";
        return await keys.VerifyAsync(signed[0], "message-id", text, signature, cancellationToken) ? (mailId, thread) : null;
    }

    static string Signed(Guid workspaceId, long thread) => string.Create(CultureInfo.InvariantCulture, $"{workspaceId:N}:{thread}");

    // Base 32, most significant first, without leading zeros ("a").
    static string Number(long number)
    {
        var text = "";
        do
        {
            text = Alphabet[(int)(number & 31)] + text;
            number >>= 5;
        }
        while (number > 0);
        return text;
    }

    static long? Number(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 12)
            return null;

        var number = 0L;
        foreach (var c in text)
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
                return null;
            number = (number << 5) | (long)value;
        }

        return number;
    }

    // Ten bytes are sixteen characters without padding (RFC 4648).
    static string Encode(byte[] bytes)
    {
        var text = new StringBuilder(SignatureLength);
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    static byte[]? Decode(ReadOnlySpan<char> text)
    {
        List<byte> bytes = new(SignatureBytes);
        var (buffer, bits) = (0, 0);
        foreach (var c in text)
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
                return null;
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return bytes.Count == SignatureBytes ? [.. bytes] : null;
    }
}
