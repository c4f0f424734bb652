using System.Diagnostics;
using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;

namespace GoPimi.BuildingBlocks.Events;

/// <summary>
/// Publishes events durably: they are written to the publishing module's <c>event_outbox</c> in the command's own
/// transaction, so that they exist if and only if the change does.
/// </summary>
public sealed class EventOutbox(DbSession session, WorkspaceContext workspace, EventSignal signal, TimeProvider clock)
{
    readonly List<Row> pending = [];
    int transaction;

    /// <summary>Adds an event; it is stored with the commit, or not at all.</summary>
    /// <param name="event">
    /// What happened in the entered workspace. An act outside of any workspace, such as a person changing the own name, may
    /// touch several of them; then each event says which.
    /// </param>
    /// <param name="dueAt">Not to be delivered before this time; null for at once.</param>
    /// <exception cref="InvalidOperationException">No transaction is open, or the event is of another workspace.</exception>
    public void Add(IIntegrationEvent @event, DateTimeOffset? dueAt = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (workspace.IsEntered && @event.WorkspaceId != workspace.WorkspaceId)
            throw new InvalidOperationException("An event belongs to the workspace in which it happens.");

        // Events of a transaction that was rolled back go with it.
        if (transaction != session.TransactionNumber || pending.Count == 0)
        {
            pending.Clear();
            session.BeforeCommit(WriteAsync);
            session.AfterCommit(signal.Wake);
            transaction = session.TransactionNumber;
        }

        var name = EventCatalog.NameOf(@event.GetType());
        pending.Add(new Row(
            Guid.CreateVersion7(),
            @event.WorkspaceId,
            name[..name.IndexOf('.', StringComparison.Ordinal)],
            name,
            JsonSerializer.Serialize(@event, @event.GetType(), EventJson.Options),
            clock.GetUtcNow().UtcDateTime,
            (dueAt ?? clock.GetUtcNow()).UtcDateTime));
    }

    async Task WriteAsync(CancellationToken cancellationToken)
    {
        await using var lease = await session.LeaseAsync(cancellationToken);
        foreach (var group in pending.GroupBy(row => (row.Module, row.WorkspaceId)))
        {
            Row[] rows = [.. group];
            var command = new CommandDefinition(
                Insert(group.Key.Module),
                new
                {
                    group.Key.WorkspaceId,
                    WorkspaceSetting = group.Key.WorkspaceId.ToString(),
                    Ids = rows.Select(r => r.Id).ToArray(),
                    Names = rows.Select(r => r.Name).ToArray(),
                    Payloads = rows.Select(r => r.Payload).ToArray(),
                    OccurredAt = rows.Select(r => r.OccurredAt).ToArray(),
                    DueAt = rows.Select(r => r.DueAt).ToArray(),
                    TraceParent = Activity.Current?.Id,
                },
                lease.Transaction,
                cancellationToken: cancellationToken);
            await lease.Connection.ExecuteAsync(command);
        }

        pending.Clear();
    }

    // The schema is a module's name out of an attribute, never input.
    static string Insert(string module) => $"""
        select set_config('app.workspace_id', @WorkspaceSetting, true);
        insert into {module}.event_outbox (id, workspace_id, name, payload, occurred_at, due_at, trace_parent)
        select e.id, @WorkspaceId, e.name, e.payload::jsonb, e.occurred_at, e.due_at, @TraceParent
        from unnest(@Ids, @Names, @Payloads, @OccurredAt, @DueAt) as e (id, name, payload, occurred_at, due_at)
        """;

    sealed record Row(Guid Id, Guid WorkspaceId, string Module, string Name, string Payload, DateTime OccurredAt, DateTime DueAt);
}
