using Dapper;
using Npgsql;

namespace GoPimi.Migrator;

/// <summary>Events whose listener failed so often that they rest, until an operator who mended the cause lets them go on.</summary>
public static class FailedEvents
{
    /// <summary>How many rest, by listener, each with the last error.</summary>
    public static Task<IReadOnlyList<FailedListener>> ListAsync(string connectionString, CancellationToken ct = default) =>
        EachModuleAsync(connectionString, List, ct);

    /// <summary>Lets all of them be tried again at once, with all their attempts; gives what rested.</summary>
    public static Task<IReadOnlyList<FailedListener>> RetryAsync(string connectionString, CancellationToken ct = default) =>
        EachModuleAsync(connectionString, Retry, ct);

    static async Task<IReadOnlyList<FailedListener>> EachModuleAsync(string connectionString, Func<string, string> sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Migrations.Direct(connectionString).ConnectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync($"set role {Migrations.OwnerRole}");
        var all = new List<FailedListener>();
        // The building blocks hear nothing.
        foreach (var module in Migrations.Modules.Where(name => name != "platform"))
        {
            var rows = await connection.QueryAsync<(string Listener, int Events, string? LastError)>(
                new CommandDefinition(sql(module), cancellationToken: ct));
            all.AddRange(rows.Select(row => new FailedListener(row.Listener, row.Events, row.LastError)));
        }


        return all;
    }

    static string List(string module) => $"""
        select consumer as listener, count(*)::int as events, (array_agg(last_error order by failed_at desc))[1] as last_error
        from {module}.event_inbox
        where failed_at is not null
        group by consumer
        order by consumer
        """;

    static string Retry(string module) => $"""
        with rested as (
            select workspace_id, message_id, consumer, last_error, failed_at
            from {module}.event_inbox
            where failed_at is not null
            for update
        ), again as (
            update {module}.event_inbox e
            set failed_at = null, attempts = 0, due_at = now()
            from rested r
            where e.workspace_id = r.workspace_id and e.message_id = r.message_id and e.consumer = r.consumer
        )
        select consumer as listener, count(*)::int as events, (array_agg(last_error order by failed_at desc))[1] as last_error
        from rested
        group by consumer
        order by consumer
        """;
}

/// <summary>A listener with events that rest.</summary>
/// <param name="Listener">Its name: <c>module.on_event</c>.</param>
/// <param name="Events">How many.</param>
/// <param name="LastError">What went wrong last.</param>
public sealed record FailedListener(string Listener, int Events, string? LastError);
