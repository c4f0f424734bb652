using Dapper;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Tests.Events;

public sealed class EventDeliveryTests
{
    [Fact]
    public async Task Effects_happen_exactly_once_with_three_hosts_and_thirty_percent_failures()
    {
        const int Things = 400;
        await using var bench = await EventBench.CreateAsync();
        var injected = 0;
        var faults = new Faults
        {
            Inject = point =>
            {
                if (point.StartsWith("events.handled", StringComparison.Ordinal) && Random.Shared.Next(100) < 30)
                {
                    Interlocked.Increment(ref injected);
                    throw new InvalidOperationException("injected");
                }
            },
        };
        IServiceProvider[] hosts = [bench.StartHost(faults), bench.StartHost(faults), bench.StartHost(faults)];
        Guid[] workspaces = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        await Parallel.ForAsync(0, Things, async (i, _) => await MakeAsync(hosts[i % 3], workspaces[i % 3], Guid.CreateVersion7()));

        await using var connection = await bench.OpenAsync();
        await Task.WhenAll(hosts.SelectMany(host => new[] { RelayAsync(host), RelayAsync(host) }));
        await Task.WhenAll(hosts.SelectMany(host => new[] { WorkAsync(host), WorkAsync(host) }));

        (await connection.QuerySingleAsync<int>("select count(*)::int from bench.event_outbox")).ShouldBe(0);
        (await connection.QuerySingleAsync<int>("select count(*)::int from bench.effect")).ShouldBe(2 * Things);
        (await connection.QuerySingleAsync<int>("select count(*)::int from (select distinct thing_id, consumer from bench.effect) e"))
            .ShouldBe(2 * Things);
        injected.ShouldBeGreaterThan(Things / 10);

        async Task RelayAsync(IServiceProvider host)
        {
            while (await host.GetRequiredService<EventRelay>().MoveAsync("bench", CancellationToken.None) > 0)
            {
            }
        }

        async Task WorkAsync(IServiceProvider host)
        {
            await using var own = await bench.OpenAsync();
            var worker = host.GetRequiredService<EventWorker>();
            while (await own.QuerySingleAsync<bool>("select exists (select from bench.event_inbox where handled_at is null)"))
            {
                if (await worker.HandleOneAsync("bench", CancellationToken.None))
                    continue;
                // The back-off would make the test slow, not different. What a worker holds at this moment is left alone.
                await own.ExecuteAsync("""
                    update bench.event_inbox e
                    set due_at = now(), attempts = 0, failed_at = null
                    from (select message_id, consumer from bench.event_inbox where handled_at is null for update skip locked) w
                    where e.message_id = w.message_id and e.consumer = w.consumer
                    """);
            }
        }
    }

    [Fact]
    public async Task An_event_exists_only_if_its_change_does()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();

        await Should.ThrowAsync<InvalidOperationException>(() => MakeAsync(host, Guid.CreateVersion7(), Guid.CreateVersion7(), fail: true));

        await using var connection = await bench.OpenAsync();
        (await connection.QuerySingleAsync<int>("select count(*)::int from bench.thing")).ShouldBe(0);
        (await connection.QuerySingleAsync<int>("select count(*)::int from bench.event_outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task A_poisoned_listener_blocks_nobody_and_rests_after_its_attempts()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        var (workspace, poison, fine) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        OnThingMadeToo.Poison[poison] = true;
        await MakeAsync(host, workspace, poison);
        await MakeAsync(host, workspace, fine);
        await host.GetRequiredService<EventRelay>().MoveAsync("bench", CancellationToken.None);

        await using var connection = await bench.OpenAsync();
        var worker = host.GetRequiredService<EventWorker>();
        for (var i = 0; i < EventWorker.MaxAttempts + 5; i++)
        {
            while (await worker.HandleOneAsync("bench", CancellationToken.None))
            {
            }

            await connection.ExecuteAsync("update bench.event_inbox set due_at = now() where handled_at is null");
        }

        (await connection.QuerySingleAsync<int>("select count(*)::int from bench.effect")).ShouldBe(3);
        var failed = await connection.QuerySingleAsync<(int Attempts, string Error)>(
            "select attempts, last_error from bench.event_inbox where failed_at is not null");
        failed.Attempts.ShouldBe(EventWorker.MaxAttempts);
        failed.Error.ShouldContain("cannot be handled");
    }

    [Fact]
    public async Task A_delayed_event_waits_for_its_time()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        await MakeAsync(host, Guid.CreateVersion7(), Guid.CreateVersion7(), dueAt: DateTimeOffset.UtcNow.AddMinutes(5));
        await host.GetRequiredService<EventRelay>().MoveAsync("bench", CancellationToken.None);
        var worker = host.GetRequiredService<EventWorker>();

        (await worker.HandleOneAsync("bench", CancellationToken.None)).ShouldBeFalse();

        await using var connection = await bench.OpenAsync();
        await connection.ExecuteAsync("update bench.event_inbox set due_at = now()");
        (await worker.HandleOneAsync("bench", CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task One_busy_workspace_does_not_keep_another_waiting()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        var (busy, quiet) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        for (var i = 0; i < 50; i++)
            await MakeAsync(host, busy, Guid.CreateVersion7());
        await MakeAsync(host, quiet, Guid.CreateVersion7());
        await host.GetRequiredService<EventRelay>().MoveAsync("bench", CancellationToken.None);

        var worker = host.GetRequiredService<EventWorker>();
        for (var i = 0; i < 4; i++)
            await worker.HandleOneAsync("bench", CancellationToken.None);

        await using var connection = await bench.OpenAsync();
        (await connection.QuerySingleAsync<int>("select count(*)::int from bench.effect where workspace_id = @quiet", new { quiet }))
            .ShouldBe(2);
    }

    static async Task MakeAsync(IServiceProvider host, Guid workspace, Guid thing, bool fail = false, DateTimeOffset? dueAt = null)
    {
        await using var scope = host.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(workspace, Actor.System);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new MakeThing.Command(thing, fail, dueAt));
    }
}
