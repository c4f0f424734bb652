using Dapper;
using GoPimi.BuildingBlocks.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Tests.Platform;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task What_is_old_goes_and_what_is_still_needed_stays()
    {
        await using var bench = await EventBench.CreateAsync();
        await using var connection = await bench.OpenAsync();
        await connection.ExecuteAsync("""
            insert into bench.event_inbox (workspace_id, message_id, consumer, name, payload, occurred_at, due_at, handled_at, failed_at)
            select gen_random_uuid(), gen_random_uuid(), case_name, 'bench.thing_made.v1', '{}', now() - age, now() - age,
                case when case_name like 'handled%' then now() - age end, case when case_name = 'failed' then now() - age end
            from (values ('handled old', interval '8 days'), ('handled new', interval '6 days'),
                ('failed', interval '90 days'), ('waiting', interval '90 days')) c (case_name, age);
            insert into platform.idempotency_key (workspace_id, actor_id, key, fingerprint, created_at)
            select gen_random_uuid(), gen_random_uuid(), name, '', now() - age
            from (values ('old', interval '3 days'), ('new', interval '1 day')) k (name, age)
            """);

        var housekeeping = ActivatorUtilities.CreateInstance<Housekeeping>(bench.StartHost());
        (await housekeeping.RunOnceAsync(CancellationToken.None)).ShouldBe(2);

        (await connection.QueryAsync<string>("select consumer from bench.event_inbox order by consumer")).ShouldBe(["failed", "handled new", "waiting"]);
        (await connection.QueryAsync<string>("select key from platform.idempotency_key")).ShouldBe(["new"]);
        (await housekeeping.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
    }
}
