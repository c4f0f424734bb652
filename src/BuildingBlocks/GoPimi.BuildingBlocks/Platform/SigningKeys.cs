using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// The keys with which the installation signs what leaves it and comes back: reply addresses, Message-IDs, unsubscribe
/// links. They live in <c>platform.signing_key</c>, shared by all hosts; the newest signs, all verify.
/// </summary>
public sealed class SigningKeys(NpgsqlDataSource source)
{
    const int KeyBytes = 32;
    Task<Key[]>? keys;

    /// <summary>Signs a text for a purpose, so that a signature for one purpose is worthless for another.</summary>
    /// <returns>The id of the key (one digit or lower-case letter) and the first <paramref name="bytes"/> of HMAC-SHA256.</returns>
    public async Task<(char KeyId, byte[] Signature)> SignAsync(string purpose, string text, int bytes, CancellationToken cancellationToken)
    {
        var newest = (await LoadAsync(cancellationToken))[0];
        return (newest.Id, Compute(newest, purpose, text, bytes));
    }

    /// <summary>Whether the signature was made by the named key for the purpose; compared in constant time.</summary>
    public async Task<bool> VerifyAsync(
        char keyId, string purpose, string text, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken)
    {
        var key = Array.Find(await LoadAsync(cancellationToken), k => k.Id == keyId);
        return key is not null
            && CryptographicOperations.FixedTimeEquals(Compute(key, purpose, text, signature.Length), signature.Span);
    }

    static byte[] Compute(Key key, string purpose, string text, int bytes) =>
        HMACSHA256.HashData(key.Secret, System.Text.Encoding.UTF8.GetBytes($"{purpose}\n{text}"))[..bytes];

    async Task<Key[]> LoadAsync(CancellationToken cancellationToken)
    {
        var loading = keys ??= ReadAsync();
        try
        {
            return await loading.WaitAsync(cancellationToken);
        }
        catch when (loading.IsFaulted)
        {
            keys = null;
            throw;
        }
    }

    async Task<Key[]> ReadAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(CreateFirst, new { Secret = RandomNumberGenerator.GetBytes(KeyBytes) });
        var rows = await connection.QueryAsync<(string Id, byte[] Secret)>(All);
        return [.. rows.Select(row => new Key(row.Id[0], row.Secret))];
    }

    // Two hosts may start at once; the key that came first is kept.
    const string CreateFirst = """
        insert into platform.signing_key (id, secret)
        values ('1', @Secret)
        on conflict (id) do nothing
        """;

    const string All = """
        select id, secret
        from platform.signing_key
        order by created_at desc, id desc
        """;

    sealed record Key(char Id, byte[] Secret);
}
