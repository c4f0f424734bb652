using Dapper;
using GoPimi.BuildingBlocks.RequestLog;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Workspaces.Tests.RequestLog;

// In a database of its own: days are made and dropped for every workspace.
public sealed class RequestLogDaysTests : IAsyncLifetime
{
    TestDatabase database = null!;
    NpgsqlDataSource app = null!;
    NpgsqlConnection owner = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CloneAsync();
        app = NpgsqlDataSource.Create(database.AppConnectionString);
        owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await owner.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Days_are_made_ahead_addresses_shortened_after_30_and_days_dropped_after_90()
    {
        var first = DateTimeOffset.UtcNow;
        await WriteAsync(first, "203.0.113.77");
        await WriteAsync(first, "2001:db8:1:2:3:4:5:6");

        await KeepAsync(first.AddDays(30));
        (await AddressesAsync()).ShouldBe(["203.0.113.77", "2001:db8:1:2:3:4:5:6"], ignoreOrder: true);
        (await DaysAsync()).ShouldContain($"request_log_{first.AddDays(33):yyyyMMdd}");

        (await KeepAsync(first.AddDays(31))).ShouldBe(1);
        (await AddressesAsync()).ShouldBe(["203.0.113.0/24", "2001:db8:1::/48"], ignoreOrder: true);
        (await KeepAsync(first.AddDays(31))).ShouldBe(0);

        await KeepAsync(first.AddDays(91));
        (await AddressesAsync()).ShouldBeEmpty();
        (await DaysAsync()).ShouldNotContain($"request_log_{first:yyyyMMdd}");
    }

    [Fact]
    public async Task A_day_that_nobody_has_made_is_made_when_the_first_row_comes()
    {
        await WriteAsync(DateTimeOffset.UtcNow.AddDays(10), "203.0.113.77");

        (await DaysAsync()).ShouldContain($"request_log_{DateTimeOffset.UtcNow.AddDays(10):yyyyMMdd}");
        (await AddressesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_hosts_keep_the_days_at_once()
    {
        var later = DateTimeOffset.UtcNow.AddDays(20);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => KeepAsync(later)));

        (await DaysAsync()).Count(day => string.CompareOrdinal(day, $"request_log_{later:yyyyMMdd}") >= 0).ShouldBe(4);
    }

    async Task WriteAsync(DateTimeOffset at, string ip)
    {
        using var writer = new RequestLogWriter(app, new At(at), NullLogger<RequestLogWriter>.Instance);
        writer.TryAdd(new RequestRecord(Guid.NewGuid(), at, Guid.NewGuid(), null, "POST", "/api/v1/x", 200, 1, ip)).ShouldBeTrue();
        await writer.FlushAsync(CancellationToken.None);
        writer.Lost.ShouldBe(0);
    }

    async Task<int> KeepAsync(DateTimeOffset now)
    {
        using var keeper = new RequestLogKeeper(app, new At(now), NullLogger<RequestLogKeeper>.Instance);
        return await keeper.RunOnceAsync(CancellationToken.None);
    }

    async Task<IReadOnlyList<string>> DaysAsync() =>
        (await owner.QueryAsync<string>("select inhrelid::regclass::text from pg_inherits where inhparent = 'platform.request_log'::regclass"))
            .Select(name => name.Replace("platform.", "", StringComparison.Ordinal)).ToList();

    async Task<IReadOnlyList<string>> AddressesAsync() => (await owner.QueryAsync<string>("select abbrev(ip) from platform.request_log")).AsList();

    sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
