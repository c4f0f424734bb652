using Dapper;
using GoPimi.Migrator;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Operations.Tests;

public sealed class FailedEventsTests
{
    [Fact]
    public async Task What_rests_is_shown_and_goes_on_when_told_to()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();
        await Migrations.RunAsync(database.SuperuserConnectionString);
        await using var connection = new NpgsqlConnection(database.SuperuserConnectionString);
        await connection.ExecuteAsync("""
            insert into contacts.event_inbox
                (workspace_id, message_id, consumer, name, payload, occurred_at, due_at, attempts, last_error, failed_at)
            select gen_random_uuid(), gen_random_uuid(), 'contacts.on_mail_received', 'inbox.mail_received.v1', '{}', now(), now(),
                10, case n when 2 then 'the newest' else 'older' end, now() + interval '1 second' * n
            from generate_series(1, 2) n;
            insert into contacts.event_inbox (workspace_id, message_id, consumer, name, payload, occurred_at, due_at)
            values (gen_random_uuid(), gen_random_uuid(), 'contacts.on_mail_received', 'inbox.mail_received.v1', '{}', now(), now())
            """);

        var expected = new FailedListener("contacts.on_mail_received", 2, "the newest");
        (await FailedEvents.ListAsync(database.SuperuserConnectionString)).ShouldBe([expected]);
        (await FailedEvents.RetryAsync(database.SuperuserConnectionString)).ShouldBe([expected]);

        (await FailedEvents.ListAsync(database.SuperuserConnectionString)).ShouldBeEmpty();
        (await connection.QuerySingleAsync<int>(
            "select count(*)::int from contacts.event_inbox where failed_at is null and attempts = 0 and due_at <= now()")).ShouldBe(3);
    }
}
