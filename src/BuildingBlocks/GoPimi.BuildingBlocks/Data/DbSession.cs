using Npgsql;

namespace GoPimi.BuildingBlocks.Data;

/// <summary>
/// The database connection of one scope: a request or an event. Outside a transaction each statement borrows a
/// connection from the pool; inside one they share it.
/// </summary>
public sealed class DbSession(NpgsqlDataSource source) : IAsyncDisposable
{
    readonly List<Func<CancellationToken, Task>> beforeCommit = [];
    readonly List<Action> afterCommit = [];
    NpgsqlConnection? connection;
    NpgsqlTransaction? transaction;
    bool statementsAreSuspect;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => transaction is not null;

    // Tells the transactions of one scope apart.
    internal int TransactionNumber { get; private set; }

    // Whether the transaction already knows its workspace; set_config(…, true) lasts as long as the transaction.
    internal bool WorkspaceIsSet { get; set; }

    /// <summary>Runs an act once the transaction has committed; it is forgotten when the transaction rolls back.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public void AfterCommit(Action act)
    {
        EnsureTransaction();
        afterCommit.Add(act);
    }

    // Buffered writes (events) go out in one statement right before the commit.
    internal void BeforeCommit(Func<CancellationToken, Task> write)
    {
        EnsureTransaction();
        beforeCommit.Add(write);
    }

    internal async Task BeginAsync(CancellationToken cancellationToken)
    {
        connection ??= await source.OpenConnectionAsync(cancellationToken);
        if (transaction is not null)
            return;

        transaction = await connection.BeginTransactionAsync(cancellationToken);
        TransactionNumber++;
    }

    internal async Task CommitAsync(CancellationToken cancellationToken)
    {
        EnsureTransaction();
        try
        {
            foreach (var write in beforeCommit)
                await write(cancellationToken);
        }
        catch (PostgresException)
        {
            statementsAreSuspect = true;
            throw;
        }

        await transaction!.CommitAsync(cancellationToken);
        Action[] acts = [.. afterCommit];
        await CloseAsync();
        foreach (var act in acts)
            act();
    }

    internal Task RollbackAsync() => CloseAsync();

    internal async ValueTask<Lease> LeaseAsync(CancellationToken cancellationToken) => transaction is null
        ? new Lease(await source.OpenConnectionAsync(cancellationToken), transaction: null, owned: true)
        : new Lease(connection!, transaction, owned: false);

    // Npgsql mistakes a statement that failed while it was being prepared for a good one (npgsql#6391): the next to run it on
    // this connection, somebody else's request, would fail. So after an error the connection forgets what it has prepared.
    internal async Task<T> UseAsync<T>(Func<Lease, Task<T>> use, CancellationToken cancellationToken)
    {
        await using var lease = await LeaseAsync(cancellationToken);
        try
        {
            return await use(lease);
        }
        catch (PostgresException)
        {
            if (lease.Transaction is null)
                ForgetStatements(lease.Connection);
            else
                statementsAreSuspect = true;
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();

    void EnsureTransaction()
    {
        if (transaction is null)
            throw new InvalidOperationException("This needs the transaction of a command or an event.");
    }

    // Disposing an open transaction rolls it back.
    async Task CloseAsync()
    {
        beforeCommit.Clear();
        afterCommit.Clear();
        WorkspaceIsSet = false;
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (connection is not null)
        {
            // Only now: a failed transaction takes no more commands.
            if (statementsAreSuspect)
                ForgetStatements(connection);
            await connection.DisposeAsync();
        }

        (transaction, connection, statementsAreSuspect) = (null, null, false);
    }

    // Npgsql offers it without async only; it is one short round trip after an error.
    static void ForgetStatements(NpgsqlConnection connection)
    {
        if (connection.FullState.HasFlag(System.Data.ConnectionState.Open))
            connection.UnprepareAll();
    }

    internal readonly struct Lease(NpgsqlConnection connection, NpgsqlTransaction? transaction, bool owned) : IAsyncDisposable
    {
        public NpgsqlConnection Connection => connection;

        public NpgsqlTransaction? Transaction => transaction;

        public ValueTask DisposeAsync() => owned ? connection.DisposeAsync() : ValueTask.CompletedTask;
    }
}
