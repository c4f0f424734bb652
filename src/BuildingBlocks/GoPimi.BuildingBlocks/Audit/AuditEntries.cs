using GoPimi.BuildingBlocks.Data;

namespace GoPimi.BuildingBlocks.Audit;

/// <summary>Reads the audit log of the entered workspace, newest first.</summary>
public sealed class AuditEntries(WorkspaceDb db)
{
    /// <summary>So many entries before an id, or the newest.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">The last entry of the page before; null for the first page.</param>
    /// <param name="take">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<AuditEntry>> ListAsync(AuditFilter filter, Guid? before, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (area, exact) = filter.Action is { } action && action.Contains('.', StringComparison.Ordinal)
            ? (action[..action.IndexOf('.', StringComparison.Ordinal)], action)
            : (filter.Action, (string?)null);
        var to = filter.To is { } end ? TimeIds.First(end) : TimeIds.Last;
        var args = new
        {
            filter.TargetId,
            filter.ActorId,
            Area = area,
            Action = exact,
            From = filter.From is { } start ? TimeIds.First(start) : Guid.Empty,
            Before = before is { } id && id < to ? id : to,
            Take = take,
        };

        // The index that leaves least to look through; the rest is checked on the way.
        return filter switch
        {
            { TargetId: not null } => db.ListAsync<AuditEntry>(OfTarget, args, cancellationToken),
            { ActorId: not null } => db.ListAsync<AuditEntry>(OfActor, args, cancellationToken),
            { Action: not null } => db.ListAsync<AuditEntry>(OfArea, args, cancellationToken),
            _ => db.ListAsync<AuditEntry>(Everything, args, cancellationToken),
        };
    }

    const string Columns = """
        select id, occurred_at, actor_id, api_token_id, action, target_type, target_id, target_name, before::text, after::text,
            host(ip) as ip, user_agent
        from platform.audit_entry
        where workspace_id = @WorkspaceId and id >= @From and id < @Before
        """;

    const string Order = """

        order by id desc
        limit @Take
        """;

    internal const string Everything = Columns + Order;

    internal const string OfArea = Columns + " and area = @Area and (@Action::text is null or action = @Action)" + Order;

    internal const string OfActor = Columns
        + " and actor_id = @ActorId and (@Area::text is null or area = @Area) and (@Action::text is null or action = @Action)" + Order;

    internal const string OfTarget = Columns
        + " and target_id = @TargetId and (@ActorId::uuid is null or actor_id = @ActorId)"
        + " and (@Area::text is null or area = @Area) and (@Action::text is null or action = @Action)" + Order;
}

/// <summary>Which entries of the audit log.</summary>
/// <param name="ActorId">Of this person; null for all.</param>
/// <param name="Action">This action (<c>member.removed</c>) or all of one kind (<c>member</c>); null for all.</param>
/// <param name="TargetId">Done to this thing; null for all.</param>
/// <param name="From">Not before this time.</param>
/// <param name="To">Before this time.</param>
public sealed record AuditFilter(
    Guid? ActorId = null, string? Action = null, Guid? TargetId = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>One entry of the audit log; <paramref name="Before"/> and <paramref name="After"/> are JSON objects.</summary>
public sealed record AuditEntry(
    Guid Id,
    DateTimeOffset OccurredAt,
    Guid? ActorId,
    Guid? ApiTokenId,
    string Action,
    string TargetType,
    Guid TargetId,
    string? TargetName,
    string? Before,
    string? After,
    string? Ip,
    string? UserAgent);
