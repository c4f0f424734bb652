using System.Security.Cryptography;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Inbox.Receiving;

// Takes GlobalDb: one post may be for several workspaces, and a token is single-use in the whole installation.
internal sealed class WebhookTokens(GlobalDb db)
{
    /// <summary>
    /// Binds the token to what it came with. True also for the same content again, because a provider repeats what was
    /// not answered; that mail is then known already and has no effect.
    /// </summary>
    public async Task<bool> ClaimAsync(
        string token, string recipient, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(recipient + "\n"));
        hash.AppendData(raw.Span);
        var fingerprint = hash.GetHashAndReset();

        if (await db.ExecuteAsync(Claim, new { Token = token, Fingerprint = fingerprint }, cancellationToken) > 0)
            return true;

        var known = await db.FindAsync<byte[]>(Find, new { Token = token }, cancellationToken);
        return known is not null && known.AsSpan().SequenceEqual(fingerprint);
    }

    // Tokens whose timestamp can no longer be accepted are forgotten on the way, a few at a time.
    const string Claim = """
        with forgotten as (
            delete from inbox.webhook_token
            where token in (
                select token
                from inbox.webhook_token
                where seen_at < now() - interval '9 hours'
                order by seen_at
                limit 20
                for update skip locked))
        insert into inbox.webhook_token (token, fingerprint)
        values (@Token, @Fingerprint)
        on conflict (token) do nothing
        """;

    const string Find = """
        select fingerprint
        from inbox.webhook_token
        where token = @Token
        """;
}
