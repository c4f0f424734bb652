using System.Text.Json;
using Dapper;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.BuildingBlocks.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Workspaces.Tests.AuditLog;

public sealed class AuditTrailTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_change_is_noted_with_who_what_before_and_after_and_from_where()
    {
        var place = await host.NewPlaceAsync();
        var client = place.Owner;
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Test)");

        await client.PatchAsync("", version: 1, new { name = "Acme Two" }).ShouldBeAsync(HttpStatusCode.OK);

        var entry = (await EntriesAsync(place, "workspace.changed")).ShouldHaveSingleItem();
        entry.GetProperty("person").Id().ShouldBe(place.OwnerPerson.Id);
        entry.GetProperty("person").Text("name").ShouldBe("Olive Owner");
        entry.GetProperty("target").Id().ShouldBe(place.Id);
        entry.GetProperty("before").ToString().ShouldBe("""{"name":"Acme","timeZone":"Europe/Berlin","requireTwoFactor":false}""");
        entry.GetProperty("after").ToString().ShouldBe("""{"name":"Acme Two","timeZone":"Europe/Berlin","requireTwoFactor":false}""");
        entry.Text("userAgent").ShouldBe("Mozilla/5.0 (Test)");
        entry.GetProperty("apiToken").ValueKind.ShouldBe(JsonValueKind.Null);
        (await EntriesAsync(place, "workspace.created")).ShouldHaveSingleItem().GetProperty("after").Text("name").ShouldBe("Acme");
    }

    [Fact]
    public async Task An_act_of_a_program_names_its_token()
    {
        var place = await host.NewPlaceAsync();
        var made = await place.Owner.PostAsJsonAsync("api-tokens", new { name = "Robot", scopes = new[] { "admin" } }).ShouldBeAsync(HttpStatusCode.Created);

        await place.With(made.Text("token")).PatchAsync("", version: 1, new { name = "By robot" }).ShouldBeAsync(HttpStatusCode.OK);

        var entry = (await EntriesAsync(place, "workspace.changed")).ShouldHaveSingleItem();
        entry.GetProperty("apiToken").Id().ShouldBe(made.Id());
        entry.GetProperty("apiToken").Text("name").ShouldBe("Robot");
        entry.GetProperty("person").Id().ShouldBe(place.OwnerPerson.Id);
    }

    [Fact]
    public async Task Tokens_made_and_revoked_are_noted_and_their_value_never()
    {
        var place = await host.NewPlaceAsync();
        var made = await place.Owner.PostAsJsonAsync("api-tokens", new { name = "Robot", scopes = new[] { "read" } }).ShouldBeAsync(HttpStatusCode.Created);
        await place.Owner.DeleteAsync($"api-tokens/{made.Id()}").ShouldBeAsync(HttpStatusCode.NoContent);

        var entries = await EntriesAsync(place, "api_token");

        entries.Select(e => e.Text("action")).ShouldBe(["api_token.revoked", "api_token.created"]);
        entries.ShouldAllBe(e => e.GetProperty("target").Id() == made.Id() && e.GetProperty("target").Text("name") == "Robot");
        entries[1].GetProperty("after").Text("prefix").ShouldBe(made.Text("prefix"));
        var stored = await host.ReadAsync<string>(
            "select string_agg(e::text, ' ') from platform.audit_entry e where workspace_id = @Id", new { place.Id });
        stored.ShouldNotContain(made.Text("token"));
        stored.ShouldNotContain(place.OwnerPerson.Session);
        stored.ShouldNotContain("hash", Case.Insensitive);
    }

    [Fact]
    public async Task What_happens_to_a_webhook_is_noted_without_its_address_and_secret()
    {
        var place = await host.NewPlaceAsync();
        var made = await place.Owner.PostAsJsonAsync("webhooks", new { url = "http://127.0.0.1:9/canary-path?key=canary-query" }).ShouldBeAsync(HttpStatusCode.Created);
        var id = made.GetProperty("webhook").Id();
        await place.Owner.PatchAsync($"webhooks/{id}", version: 1, new { paused = true }).ShouldBeAsync(HttpStatusCode.OK);
        var rotated = await place.Owner.PostAsync($"webhooks/{id}/secret", content: null).ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.DeleteAsync($"webhooks/{id}").ShouldBeAsync(HttpStatusCode.NoContent);

        var entries = await EntriesAsync(place, "webhook");

        entries.Select(e => e.Text("action")).ShouldBe(["webhook.deleted", "webhook.secret_rotated", "webhook.changed", "webhook.created"]);
        entries.ShouldAllBe(e => e.GetProperty("target").Text("name") == "127.0.0.1");
        entries[2].GetProperty("before").Text("state").ShouldBe("active");
        entries[2].GetProperty("after").Text("state").ShouldBe("paused");
        var stored = string.Concat(entries);
        stored.ShouldNotContain("canary");
        stored.ShouldNotContain(made.Text("secret"));
        stored.ShouldNotContain(rotated.Text("secret"));
    }

    [Fact]
    public async Task A_refused_act_leaves_no_entry()
    {
        var place = await host.NewPlaceAsync();

        await place.Owner.PatchAsync("", version: 7, new { name = "Stale" }).ShouldBeAsync(HttpStatusCode.PreconditionFailed);
        await place.Owner.DeleteAsync($"api-tokens/{Guid.NewGuid()}").ShouldBeAsync(HttpStatusCode.NotFound);

        (await EntriesAsync(place)).Select(e => e.Text("action")).ShouldBe(["workspace.created"]);
    }

    [Theory]
    [InlineData("update platform.audit_entry set action = 'a.b'")]
    [InlineData("delete from platform.audit_entry")]
    [InlineData("truncate platform.audit_entry")]
    [InlineData("alter table platform.audit_entry disable row level security")]
    public async Task The_apps_role_cannot_change_or_take_away_an_entry(string sql)
    {
        var place = await host.NewPlaceAsync();
        await using var connection = await host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        (await connection.QuerySingleAsync<string>("select current_user::text")).ShouldBe("gopimi_app");
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("select set_config('app.workspace_id', @id, true)", new { id = place.Id.ToString() });

        var refused = await Should.ThrowAsync<PostgresException>(() => connection.ExecuteAsync(sql));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_setting_of_the_writer_lets_rows_in_and_shows_none()
    {
        await host.NewPlaceAsync();
        await using var connection = await host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            "select set_config('app.log_writer', 'on', true), set_config('app.workspace_id', @id, true)", new { id = Guid.Empty.ToString() });

        (await connection.QuerySingleAsync<int>("select count(*)::int from platform.audit_entry")).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_year_an_entry_goes()
    {
        var place = await host.NewPlaceAsync();
        await place.Owner.PatchAsync("", version: 1, new { name = "Young" }).ShouldBeAsync(HttpStatusCode.OK);
        await host.WriteAsync(
            """
            update platform.audit_entry set occurred_at = now() - interval '366 days'
            where workspace_id = @Id and action = 'workspace.created'
            """,
            new { place.Id });
        using var housekeeping = ActivatorUtilities.CreateInstance<Housekeeping>(host.Services, NullLogger<Housekeeping>.Instance);

        (await housekeeping.RunOnceAsync(CancellationToken.None)).ShouldBeGreaterThan(0);

        (await EntriesAsync(place)).Select(e => e.Text("action")).ShouldBe(["workspace.changed"]);
    }

    [Fact]
    public async Task An_entry_goes_with_its_rolled_back_command_and_the_next_command_of_the_scope_has_its_own()
    {
        var place = await host.NewPlaceAsync();
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(place.Id, new Actor(place.OwnerPerson.Id));
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        var audit = scope.ServiceProvider.GetRequiredService<AuditTrail>();

        await session.BeginAsync(CancellationToken.None);
        audit.Add("thing.undone", new AuditTarget("thing", Guid.NewGuid()));
        await session.RollbackAsync();
        await session.BeginAsync(CancellationToken.None);
        audit.Add("thing.done", new AuditTarget("thing", Guid.NewGuid()));
        audit.Add("thing.done", new AuditTarget("thing", Guid.NewGuid()));
        await session.CommitAsync(CancellationToken.None);

        (await EntriesAsync(place, "thing")).Select(e => e.Text("action")).ShouldBe(["thing.done", "thing.done"]);
        Should.Throw<InvalidOperationException>(() => audit.Add("thing.done", new AuditTarget("thing", Guid.NewGuid())));
    }

    static async Task<IReadOnlyList<JsonElement>> EntriesAsync(Place place, string? action = null)
    {
        var page = await place.Owner.GetAsync(action is null ? "audit-entries" : $"audit-entries?action={action}").ShouldBeAsync(HttpStatusCode.OK);
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
