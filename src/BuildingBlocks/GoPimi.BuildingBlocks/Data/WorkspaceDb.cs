using System.Diagnostics.CodeAnalysis;
using Dapper;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.BuildingBlocks.Data;

/// <summary>
/// The only door of modules to workspace data. Every statement is a constant that filters by <c>@WorkspaceId</c>; the
/// value comes from the entered workspace and cannot be supplied by the caller. The same round trip sets
/// <c>app.workspace_id</c>, on which row-level security rests (PostgreSQL manual, 5.9).
/// </summary>
public sealed class WorkspaceDb
{
    const string EnterWorkspace = "select set_config('app.workspace_id', @WorkspaceSetting, true);\n";

    readonly DbSession session;
    readonly WorkspaceContext workspace;
    readonly SqlMutation? mutation;

    /// <summary>Creates the door for one scope.</summary>
    public WorkspaceDb(DbSession session, WorkspaceContext workspace, IServiceProvider services)
    {
        this.session = session;
        this.workspace = workspace;
        mutation = (SqlMutation?)services.GetService(typeof(SqlMutation));
    }

    /// <summary>All rows.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<T>>(sql, args, async grid => (await grid.ReadAsync<T>()).AsList(), cancellationToken);

    /// <summary>The one row, or default when there is none; ask for a nullable type when a value type is read.</summary>
    public Task<T?> FindAsync<T>(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        RunAsync<T?>(sql, args, async grid => await grid.ReadSingleOrDefaultAsync<T>(), cancellationToken);

    /// <summary>The one row that must be there.</summary>
    public Task<T> GetAsync<T>(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        RunAsync(sql, args, grid => grid.ReadSingleAsync<T>(), cancellationToken);

    /// <summary>Several results in one round trip; <paramref name="read"/> reads them in order.</summary>
    public Task<T> ReadAsync<T>(
        [ConstantExpected, StringSyntax("sql")] string sql,
        object? args,
        Func<SqlMapper.GridReader, Task<T>> read,
        CancellationToken cancellationToken) =>
        RunAsync(sql, args, read, cancellationToken);

    /// <summary>Runs a statement and tells how many rows it inserted, updated or deleted.</summary>
    public Task<int> ExecuteAsync(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        session.UseAsync(
            lease =>
            {
                var (command, _) = Command(lease, sql, args, cancellationToken);
                return lease.Connection.ExecuteAsync(command);
            },
            cancellationToken);

    Task<T> RunAsync<T>(
        string sql, object? args, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken cancellationToken) =>
        session.UseAsync(
            async lease =>
            {
                var (command, entering) = Command(lease, sql, args, cancellationToken);
                await using var grid = await lease.Connection.QueryMultipleAsync(command);
                if (entering)
                    await grid.ReadSingleAsync<string>();

                return await read(grid);
            },
            cancellationToken);

    (CommandDefinition Command, bool Entering) Command(
        DbSession.Lease lease, string sql, object? args, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(args);
        parameters.Add("WorkspaceId", workspace.WorkspaceId);
        var entering = !session.WorkspaceIsSet;
        if (entering)
        {
            parameters.Add("WorkspaceSetting", workspace.WorkspaceId.ToString());
            session.WorkspaceIsSet = session.InTransaction;
        }

        sql = mutation is null ? sql : mutation.Apply(sql);
        var text = entering ? EnterWorkspace + sql : sql;
        return (new CommandDefinition(text, parameters, lease.Transaction, cancellationToken: cancellationToken), entering);
    }
}
