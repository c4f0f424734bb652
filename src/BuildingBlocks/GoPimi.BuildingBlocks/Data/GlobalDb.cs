using System.Diagnostics.CodeAnalysis;
using Dapper;

namespace GoPimi.BuildingBlocks.Data;

/// <summary>
/// The door to what lies outside any workspace: accounts, sessions, and the SQL functions that find a workspace by an
/// address or a token. Row-level security hides every workspace's rows from it. Who may take it is a short list that an
/// architecture test holds, each entry with its reason.
/// </summary>
public sealed class GlobalDb(DbSession session)
{
    /// <summary>All rows.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        session.UseAsync<IReadOnlyList<T>>(
            async lease => (await lease.Connection.QueryAsync<T>(Command(lease, sql, args, cancellationToken))).AsList(),
            cancellationToken);

    /// <summary>The one row, or default when there is none; ask for a nullable type when a value type is read.</summary>
    public Task<T?> FindAsync<T>(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        session.UseAsync(
            lease => lease.Connection.QuerySingleOrDefaultAsync<T>(Command(lease, sql, args, cancellationToken)),
            cancellationToken);

    /// <summary>Runs a statement and tells how many rows it inserted, updated or deleted.</summary>
    public Task<int> ExecuteAsync(
        [ConstantExpected, StringSyntax("sql")] string sql, object? args, CancellationToken cancellationToken) =>
        session.UseAsync(
            lease => lease.Connection.ExecuteAsync(Command(lease, sql, args, cancellationToken)),
            cancellationToken);

    static CommandDefinition Command(
        DbSession.Lease lease, string sql, object? args, CancellationToken cancellationToken) =>
        new(sql, args, lease.Transaction, cancellationToken: cancellationToken);
}
