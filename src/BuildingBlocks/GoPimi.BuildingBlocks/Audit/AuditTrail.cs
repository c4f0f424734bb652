using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.BuildingBlocks.Audit;

/// <summary>
/// The audit log of the entered workspace. Who acts, with which API token, from where and with what program comes from the
/// scope. What was before and after is told field by field and never holds a secret.
/// </summary>
public sealed class AuditTrail(
    DbSession session, WorkspaceContext workspace, RequestOrigin origin, AuditViews views, TimeProvider clock)
{
    readonly List<Row> pending = [];
    int transaction;

    /// <summary>Notes an act; the entry is stored with the command's commit, or not at all.</summary>
    /// <param name="action">What was done, as <c>thing.past_tense</c>: <c>member.role_changed</c>.</param>
    /// <param name="target">What it was done to.</param>
    /// <param name="before">The changed fields as they were; null when the thing is new.</param>
    /// <param name="after">The changed fields as they are; null when the thing is gone.</param>
    /// <exception cref="InvalidOperationException">No transaction is open, or no workspace was entered.</exception>
    public void Add(string action, AuditTarget target, object? before = null, object? after = null)
    {
        // Entries of a transaction that was rolled back go with it.
        if (transaction != session.TransactionNumber || pending.Count == 0)
        {
            pending.Clear();
            session.BeforeCommit(WritePendingAsync);
            transaction = session.TransactionNumber;
        }

        pending.Add(RowOf(action, target, before, after));
    }

    /// <summary>Notes an act that changes nothing and so has no transaction, such as an export: stored when this returns.</summary>
    public Task WriteAsync(string action, AuditTarget target, CancellationToken cancellationToken) =>
        InsertAsync([RowOf(action, target, before: null, after: null)], cancellationToken);

    /// <summary>
    /// Notes that the person opened something that holds personal data: once an hour for each thing, written behind the request,
    /// within a second. A host that is killed in that second forgets it; one that is stopped does not.
    /// </summary>
    public void Viewed(string action, AuditTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        views.Note(new AuditView(
            workspace.WorkspaceId, clock.GetUtcNow(), workspace.Actor.AccountId, workspace.Actor.ApiTokenId,
            action, target, origin.AddressText, origin.UserAgent));
    }

    async Task WritePendingAsync(CancellationToken cancellationToken)
    {
        await InsertAsync(pending, cancellationToken);
        pending.Clear();
    }

    Task<int> InsertAsync(IReadOnlyList<Row> rows, CancellationToken cancellationToken) => session.UseAsync(
        lease => lease.Connection.ExecuteAsync(new CommandDefinition(
            Insert,
            new
            {
                workspace.WorkspaceId,
                WorkspaceSetting = workspace.WorkspaceId.ToString(),
                ActorId = workspace.Actor.AccountId,
                workspace.Actor.ApiTokenId,
                Ip = origin.AddressText,
                origin.UserAgent,
                Ids = rows.Select(r => r.Id).ToArray(),
                OccurredAt = rows.Select(r => r.OccurredAt).ToArray(),
                Actions = rows.Select(r => r.Action).ToArray(),
                TargetTypes = rows.Select(r => r.Target.Type).ToArray(),
                TargetIds = rows.Select(r => r.Target.Id).ToArray(),
                TargetNames = rows.Select(r => r.Target.Name).ToArray(),
                Before = rows.Select(r => r.Before).ToArray(),
                After = rows.Select(r => r.After).ToArray(),
            },
            lease.Transaction,
            cancellationToken: cancellationToken)),
        cancellationToken);

    Row RowOf(string action, AuditTarget target, object? before, object? after)
    {
        ArgumentNullException.ThrowIfNull(target);
        _ = workspace.WorkspaceId;
        var now = clock.GetUtcNow();
        return new Row(Guid.CreateVersion7(now), now.UtcDateTime, action, target, Json(before), Json(after));
    }

    static string? Json(object? fields) => fields is null ? null : JsonSerializer.Serialize(fields, EventJson.Options);

    sealed record Row(Guid Id, DateTime OccurredAt, string Action, AuditTarget Target, string? Before, string? After);

    const string Insert = """
        select set_config('app.workspace_id', @WorkspaceSetting, true);
        insert into platform.audit_entry
            (workspace_id, id, occurred_at, actor_id, api_token_id, action, target_type, target_id, target_name, before, after, ip, user_agent)
        select @WorkspaceId, e.id, e.occurred_at, @ActorId, @ApiTokenId, e.action, e.target_type, e.target_id, e.target_name,
            e.before::jsonb, e.after::jsonb, @Ip::inet, @UserAgent
        from unnest(
            @Ids::uuid[], @OccurredAt::timestamptz[], @Actions::text[], @TargetTypes::text[], @TargetIds::uuid[], @TargetNames::text[],
            @Before::text[], @After::text[])
            as e (id, occurred_at, action, target_type, target_id, target_name, before, after)
        """;
}
