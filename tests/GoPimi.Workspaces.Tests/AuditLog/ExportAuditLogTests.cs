using GoPimi.Workspaces.AuditLog;

namespace GoPimi.Workspaces.Tests.AuditLog;

public sealed class ExportAuditLogTests(WorkspacesHost host)
{
    [Fact]
    public async Task The_whole_log_comes_as_CSV_and_the_export_is_in_it()
    {
        var place = await host.NewPlaceAsync();
        await host.WriteAsync(
            """
            insert into platform.audit_entry (workspace_id, id, occurred_at, action, target_type, target_id, target_name)
            select @Id, uuidv7(make_interval(secs => n - 10000)), now(), 'thing.done', 'thing', gen_random_uuid(), '=cmd|calc "x",' || n
            from generate_series(1, 1200) n
            """,
            new { place.Id });

        using var response = await place.Owner.GetAsync("audit-entries/export");

        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName!.ShouldMatch(@"^audit-log-\d{4}-\d\d-\d\d\.csv$");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        lines.Length.ShouldBe(1 + 1200 + 2 + 1);
        lines[0].ShouldBe("time,person,person_id,api_token,api_token_id,action,target,target_id,target_name,before,after,ip,user_agent");
        lines[1].ShouldContain(",Olive Owner,");
        lines[1].ShouldContain(",audit_log.exported,");
        lines[^2].ShouldContain(",\"'=cmd|calc \"\"x\"\",1\",");
    }

    [Fact]
    public async Task The_filters_of_the_list_hold_for_the_export()
    {
        var place = await host.NewPlaceAsync();

        var csv = await place.Owner.GetStringAsync("audit-entries/export?action=workspace.created");

        csv.Split("\r\n").Length.ShouldBe(3, csv);
        csv.ShouldContain("\"{\"\"name\"\": \"\"Acme\"\"");
        await place.Owner.GetAsync("audit-entries/export?action=no+action").ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task An_export_needs_an_owner_and_a_fresh_proof()
    {
        var place = await host.NewPlaceAsync();
        await place.As(await place.JoinAsync()).GetAsync("audit-entries/export").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");

        await host.WriteAsync(
            "update workspaces.session set proved_at = now() - interval '11 minutes' where account_id = @Id", new { place.OwnerPerson.Id });

        await place.Owner.GetAsync("audit-entries/export").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "step_up.required");
        (await place.Owner.GetAsync("audit-entries?action=audit_log").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_where_it_must_be_and_runs_nothing(string? cell, string written) =>
        Csv.Line(cell, "x").ShouldBe(written + ",x\r\n");
}
