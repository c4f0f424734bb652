using Dapper;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.BuildingBlocks.RequestLog;

/// <summary>Reads the request log of the entered workspace, newest first.</summary>
public sealed class RequestRecords(WorkspaceDb db)
{
    /// <summary>So many requests before an id, or the newest.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">The last of the page before; null for the first page.</param>
    /// <param name="take">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<StoredRequest>> ListAsync(RequestFilter filter, Guid? before, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var to = filter.To is { } end ? TimeIds.First(end) : TimeIds.Last;
        var args = new
        {
            filter.ApiTokenId,
            filter.AccountId,
            filter.StatusClass,
            From = filter.From is { } start ? TimeIds.First(start) : Guid.Empty,
            Before = before is { } id && id < to ? id : to,
            Take = take,
        };

        // The index that leaves least to look through; the rest is checked on the way.
        return filter switch
        {
            { StatusClass: >= 4 } => db.ReadAsync(ByIndex + Failed, args, RowsAsync, cancellationToken),
            { ApiTokenId: not null } => db.ReadAsync(ByIndex + OfToken, args, RowsAsync, cancellationToken),
            { AccountId: not null } => db.ReadAsync(ByIndex + OfAccount, args, RowsAsync, cancellationToken),
            _ => db.ReadAsync(ByIndex + Everything, args, RowsAsync, cancellationToken),
        };
    }

    static async Task<IReadOnlyList<StoredRequest>> RowsAsync(SqlMapper.GridReader grid)
    {
        await grid.ReadSingleAsync<string>();
        return (await grid.ReadAsync<StoredRequest>()).AsList();
    }

    // Days without rows tempt the planner to read them whole and to sort what 90 days hold, where the index of each day gives
    // the newest page at once.
    internal const string Setting = "select set_config('enable_sort', 'off', true)";

    const string ByIndex = Setting + ";\n";

    const string Columns = """
        select id, occurred_at, account_id, api_token_id, method, route, status, duration_ms, abbrev(ip) as ip
        from platform.request_log
        where workspace_id = @WorkspaceId and id >= @From and id < @Before
        """;

    const string OfClass = " and (@StatusClass::int is null or status_class = @StatusClass)";

    const string Order = """

        order by id desc
        limit @Take
        """;

    internal const string Everything = Columns + OfClass + Order;

    internal const string OfAccount = Columns + " and account_id = @AccountId" + OfClass + Order;

    internal const string OfToken = Columns
        + " and api_token_id = @ApiTokenId and (@AccountId::uuid is null or account_id = @AccountId)" + OfClass + Order;

    internal const string Failed = Columns
        + " and status >= 400 and status_class = @StatusClass"
        + " and (@ApiTokenId::uuid is null or api_token_id = @ApiTokenId) and (@AccountId::uuid is null or account_id = @AccountId)" + Order;
}

/// <summary>Which requests.</summary>
/// <param name="ApiTokenId">Of this token; null for all.</param>
/// <param name="AccountId">Of this person; null for all.</param>
/// <param name="StatusClass">The first digit of the status; null for all.</param>
/// <param name="From">Not before this time.</param>
/// <param name="To">Before this time.</param>
public sealed record RequestFilter(
    Guid? ApiTokenId = null, Guid? AccountId = null, int? StatusClass = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>One request as the log has it; an address older than 30 days is a network such as <c>203.0.113.0/24</c>.</summary>
public sealed record StoredRequest(
    Guid Id,
    DateTimeOffset OccurredAt,
    Guid AccountId,
    Guid? ApiTokenId,
    string Method,
    string Route,
    int Status,
    int DurationMs,
    string? Ip);
