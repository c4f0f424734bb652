using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using GoPimi.BuildingBlocks.Platform;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Audit;

/// <summary>
/// Writes who opened what behind the requests. At most <see cref="Capacity"/> wait; what comes on top while the database does not
/// answer is counted, and the count is logged.
/// </summary>
public sealed class AuditViews(NpgsqlDataSource source, ILogger<AuditViews> logger)
    : WriteBehindService<AuditView>(Capacity, logger)
{
    /// <summary>How many may wait to be written.</summary>
    public const int Capacity = 10_000;

    // Only spares the database; that a view is noted once an hour is held by a unique index, for all hosts together.
    const int Remembered = 50_000;

    ConcurrentDictionary<Guid, byte> seen = new();

    internal void Note(AuditView view)
    {
        if (seen.Count >= Remembered)
            seen = new();
        if (!seen.ContainsKey(view.Once) && TryAdd(view))
            seen.TryAdd(view.Once, 0);
    }

    /// <inheritdoc/>
    protected override async Task WriteAsync(IReadOnlyList<AuditView> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            Insert,
            new
            {
                Ids = batch.Select(v => Guid.CreateVersion7(v.At)).ToArray(),
                WorkspaceIds = batch.Select(v => v.WorkspaceId).ToArray(),
                At = batch.Select(v => v.At.UtcDateTime).ToArray(),
                ActorIds = batch.Select(v => v.ActorId).ToArray(),
                TokenIds = batch.Select(v => v.ApiTokenId).ToArray(),
                Actions = batch.Select(v => v.Action).ToArray(),
                TargetTypes = batch.Select(v => v.Target.Type).ToArray(),
                TargetIds = batch.Select(v => v.Target.Id).ToArray(),
                TargetNames = batch.Select(v => v.Target.Name).ToArray(),
                Ips = batch.Select(v => v.Ip).ToArray(),
                UserAgents = batch.Select(v => v.UserAgent).ToArray(),
                Once = batch.Select(v => v.Once).ToArray(),
            },
            cancellationToken: cancellationToken));
    }

    const string Insert = """
        select set_config('app.log_writer', 'on', true);
        insert into platform.audit_entry
            (workspace_id, id, occurred_at, actor_id, api_token_id, action, target_type, target_id, target_name, ip, user_agent, once)
        select workspace_id, id, occurred_at, actor_id, api_token_id, action, target_type, target_id, target_name, ip::inet, user_agent, once
        from unnest(
            @WorkspaceIds::uuid[], @Ids::uuid[], @At::timestamptz[], @ActorIds::uuid[], @TokenIds::uuid[], @Actions::text[],
            @TargetTypes::text[], @TargetIds::uuid[], @TargetNames::text[], @Ips::text[], @UserAgents::text[], @Once::uuid[])
            as e (workspace_id, id, occurred_at, actor_id, api_token_id, action, target_type, target_id, target_name, ip, user_agent, once)
        on conflict do nothing
        """;
}

/// <summary>Somebody opened something that holds personal data.</summary>
public sealed record AuditView(
    Guid WorkspaceId,
    DateTimeOffset At,
    Guid? ActorId,
    Guid? ApiTokenId,
    string Action,
    AuditTarget Target,
    string? Ip,
    string? UserAgent)
{
    /// <summary>The same for the same person, thing and hour.</summary>
    public Guid Once => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{WorkspaceId} {ActorId} {ApiTokenId} {Action} {Target.Type} {Target.Id} {At.ToUnixTimeSeconds() / 3600}"))).AsSpan(0, 16));
}
