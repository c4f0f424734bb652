using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Dapper;
using Npgsql;

namespace GoPimi.Bench;

/// <summary>
/// Tickets by API with eight clients, against the same statements sent straight to the same database by eight bare
/// connections: what the host costs beside the database.
/// </summary>
internal static class Creating
{
    const int Clients = 8;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    public static async Task MeasureAsync(Installation installation, Desk desk)
    {
        using var client = desk.Program();
        var bare = await RunAsync(worker => BareAsync(installation, desk, worker));
        var api = await RunAsync(_ => Task.FromResult<Func<int, Task>>(i => CreateAsync(client, i)));
        Report.Line("the same writes by bare connections, 8 clients", string.Create(CultureInfo.InvariantCulture, $"{bare:F0}/s"));
        Report.Line("create a ticket by API, 8 clients", string.Create(CultureInfo.InvariantCulture, $"{api:F0}/s = {api / bare:F2} of it"));
    }

    static async Task CreateAsync(HttpClient client, int i)
    {
        using var response = await client.PostAsJsonAsync("tickets", new
        {
            subject = $"Created {i}",
            text = "The parcel was open and two of the cups are broken.",
            requester = new { email = $"customer{i % 100}@customer.test", name = "Customer" },
        });
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    static async Task<double> RunAsync(Func<int, Task<Func<int, Task>>> worker)
    {
        var workers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(worker));
        foreach (var act in workers)
            await act(-1);
        var (done, started) = (0, Stopwatch.StartNew());
        await Task.WhenAll(workers.Select(async act =>
        {
            while (started.Elapsed < Length)
                await act(Interlocked.Increment(ref done));
        }));
        return done / started.Elapsed.TotalSeconds;
    }

    static async Task<Func<int, Task>> BareAsync(Installation installation, Desk desk, int worker)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(installation.AppConnectionString) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 1, ApplicationName = $"bare{worker}" }.ConnectionString);
        await connection.OpenAsync();
        return async i =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await connection.ExecuteAsync(
                SameWrites,
                new { WorkspaceId = desk.WorkspaceId, Setting = desk.WorkspaceId.ToString(), Id = Guid.CreateVersion7(), ThreadId = Guid.CreateVersion7(), MessageId = Guid.CreateVersion7(), EventId = Guid.CreateVersion7(), Subject = $"Bare {i}" },
                transaction);
            await transaction.CommitAsync();
        };
    }

    // What opening a ticket writes: quota, number, ticket, message, history, two events.
    const string SameWrites = """
        select set_config('app.workspace_id', @Setting, true);
        insert into ticketing.monthly_usage (workspace_id, month, tickets) values (@WorkspaceId, to_char(now(), 'YYYY-MM'), 1)
        on conflict (workspace_id, month) do update set tickets = monthly_usage.tickets + 1;
        insert into ticketing.counter (workspace_id, last_number) values (@WorkspaceId, 1)
        on conflict (workspace_id) do update set last_number = counter.last_number + 1;
        insert into ticketing.ticket (workspace_id, id, number, thread_id, subject, status, priority, requester_email, requester_name, cc,
            tags, snippet, message_count, last_message_by, last_activity_at, created_at, version)
        select @WorkspaceId, @Id, last_number + 10000000, @ThreadId, @Subject, 'new', 'normal', 'customer@customer.test', 'Customer', '[]', '{}',
            'The parcel was open and two of the cups are broken.', 1, 'customer', now(), now(), 1
        from ticketing.counter where workspace_id = @WorkspaceId;
        insert into ticketing.message (workspace_id, id, ticket_id, position, kind, author_name, author_email, text, created_at)
        values (@WorkspaceId, @MessageId, @Id, 1, 'customer', 'Customer', 'customer@customer.test', 'The parcel was open and two of the cups are broken.', now());
        insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, changes, at) values (@WorkspaceId, @MessageId, @Id, 'opened', '[]', now());
        insert into ticketing.event_outbox (id, workspace_id, name, payload, occurred_at, due_at)
        select id, @WorkspaceId, 'bench.nobody_listens.v1', '{}', now(), now() from unnest(array[@EventId, @MessageId]) as id;
        """;
}
