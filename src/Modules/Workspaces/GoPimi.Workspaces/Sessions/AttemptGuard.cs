using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.Sessions;

// Counts attempts BEFORE the work is done, in the database that all hosts share, so that many at once cannot slip through.
// The first ones are free; each further one has to wait twice as long. Fifteen quiet minutes forget them.
internal sealed class AttemptGuard(GlobalDb db)
{
    public const int FreeByAccount = 5;
    public const int FreeByAddress = 50;

    public async Task ChargeAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return;

        var args = new { Keys = keys.Select(k => k.Hash).ToArray(), Free = keys.Select(k => k.Free).ToArray() };
        var charged = await db.ListAsync<byte[]>(Charge, args, cancellationToken);
        if (charged.Count == keys.Count)
            return;

        var seconds = await db.FindAsync<int>(Wait, args, cancellationToken);
        throw new TooManyRequestsException(
            "attempts.too_many", "That was too often. Please wait a moment and try again.", TimeSpan.FromSeconds(Math.Max(1, seconds)));
    }

    // The right person may have shared an address with others, so that one only gets its attempt back.
    public Task ForgiveAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancellationToken) => db.ExecuteAsync(
        Forgive, new { Keys = keys.Select(k => k.Hash).ToArray(), FreeByAccount }, cancellationToken);

    const string Charge = """
        insert into workspaces.sign_in_guard as g (key, free, attempts, last_at, blocked_until)
        select k.key, k.free, 1, clock_timestamp(), clock_timestamp()
        from unnest(@Keys::bytea[], @Free::int[]) as k (key, free)
        order by k.key
        on conflict (key) do update
        set attempts = case when g.last_at < now() - interval '15 minutes' then 1 else g.attempts + 1 end,
            last_at = clock_timestamp(),
            blocked_until = clock_timestamp() + interval '1 second' * case
                when g.last_at < now() - interval '15 minutes' or g.attempts + 1 < excluded.free then 0
                else least(900, power(2, least(10, g.attempts + 1 - excluded.free)))
            end
        where g.blocked_until <= clock_timestamp()
        returning key
        """;

    const string Forgive = """
        with held as (
            select key
            from workspaces.sign_in_guard
            where key = any(@Keys)
            order by key
            for update
        )
        update workspaces.sign_in_guard g
        set attempts = case when g.free = @FreeByAccount then 0 else greatest(g.attempts - 1, 0) end,
            blocked_until = clock_timestamp()
        from held
        where g.key = held.key
        """;

    const string Wait = """
        select coalesce(ceil(extract(epoch from max(blocked_until) - clock_timestamp())), 1)::int
        from workspaces.sign_in_guard
        where key = any(@Keys)
        """;
}

internal sealed record AttemptKey(byte[] Hash, int Free)
{
    public static AttemptKey Account(string email) => new(Hashed($"account:{email}"), AttemptGuard.FreeByAccount);

    public static AttemptKey SecondFactor(Guid accountId) => new(Hashed($"second-factor:{accountId:N}"), AttemptGuard.FreeByAccount);

    // Nobody when the address is unknown, or when it is this machine: then a proxy does not tell who calls, and everybody would
    // wait for everybody. An IPv6 customer owns a whole /64.
    public static IEnumerable<AttemptKey> Address(string purpose, IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
            yield break;

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        var part = address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes[..8] : bytes;
        yield return new AttemptKey(Hashed($"{purpose}:{Convert.ToHexString(part)}"), AttemptGuard.FreeByAddress);
    }

    static byte[] Hashed(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
