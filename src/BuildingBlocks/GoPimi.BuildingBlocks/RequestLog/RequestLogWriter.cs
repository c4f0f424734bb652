using Dapper;
using GoPimi.BuildingBlocks.Platform;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.RequestLog;

/// <summary>
/// Writes the request log behind the requests. At most <see cref="Capacity"/> wait: five seconds of 4,000 requests a second. What
/// comes on top while the database does not keep up is counted, and the count is logged. A host that is killed forgets the last
/// second; one that is stopped does not.
/// </summary>
public sealed class RequestLogWriter(NpgsqlDataSource source, TimeProvider clock, ILogger<RequestLogWriter> logger)
    : WriteBehindService<RequestRecord>(Capacity, logger)
{
    /// <summary>How many may wait to be written.</summary>
    public const int Capacity = 20_000;

    /// <inheritdoc/>
    protected override async Task WriteAsync(IReadOnlyList<RequestRecord> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        try
        {
            await InsertAsync(batch, cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CheckViolation)
        {
            // No host ran for days, and today has no partition yet.
            await KeepAsync(source, clock.GetUtcNow(), cancellationToken);
            await InsertAsync(batch, cancellationToken);
        }
    }

    internal static async Task<int> KeepAsync(NpgsqlDataSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(Keep, new { Now = now }, cancellationToken: cancellationToken));
    }

    async Task InsertAsync(IReadOnlyList<RequestRecord> batch, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Insert,
            new
            {
                Ids = batch.Select(r => Guid.CreateVersion7(r.At)).ToArray(),
                WorkspaceIds = batch.Select(r => r.WorkspaceId).ToArray(),
                At = batch.Select(r => r.At.UtcDateTime).ToArray(),
                AccountIds = batch.Select(r => r.AccountId).ToArray(),
                TokenIds = batch.Select(r => r.ApiTokenId).ToArray(),
                Methods = batch.Select(r => r.Method).ToArray(),
                Routes = batch.Select(r => r.Route).ToArray(),
                Statuses = batch.Select(r => r.Status).ToArray(),
                Durations = batch.Select(r => r.DurationMs).ToArray(),
                Ips = batch.Select(r => r.Ip).ToArray(),
            },
            cancellationToken: cancellationToken));
    }

    const string Keep = "select platform.keep_request_log(@Now)";

    // COPY would be faster, but PostgreSQL has none into a table with row-level security.
    const string Insert = """
        select set_config('app.log_writer', 'on', true) || set_config('synchronous_commit', 'off', true);
        insert into platform.request_log
            (workspace_id, id, occurred_at, account_id, api_token_id, method, route, status, duration_ms, ip)
        select workspace_id, id, occurred_at, account_id, api_token_id, method, route, status, duration_ms, ip::inet
        from unnest(
            @WorkspaceIds::uuid[], @Ids::uuid[], @At::timestamptz[], @AccountIds::uuid[], @TokenIds::uuid[],
            @Methods::text[], @Routes::text[], @Statuses::int[], @Durations::int[], @Ips::text[])
            as r (workspace_id, id, occurred_at, account_id, api_token_id, method, route, status, duration_ms, ip)
        """;
}
