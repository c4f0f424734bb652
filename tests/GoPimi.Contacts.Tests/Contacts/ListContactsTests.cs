using System.Net;
using Dapper;
using GoPimi.Contacts.Contacts;
using GoPimi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoPimi.Contacts.Tests.Contacts;

public sealed class ListContactsTests(ContactsHost host)
{
    [Fact]
    public async Task Contacts_are_listed_by_name_and_the_nameless_by_address()
    {
        var workspace = host.NewWorkspace();
        await workspace.AddContactAsync("z@example.com", "ada");
        await workspace.AddContactAsync("b@example.com");
        await workspace.AddContactAsync("a@example.com", "Zoe");
        await workspace.AddContactAsync("c@example.com", "Änne");

        (await workspace.ContactsAsync()).Select(c => c.Text("email"))
            .ShouldBe(["z@example.com", "c@example.com", "b@example.com", "a@example.com"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&q=ada")]
    public async Task Pages_follow_each_other_without_gap_or_repeat(string search)
    {
        var workspace = host.NewWorkspace();
        for (var i = 0; i < 25; i++)
            await workspace.AddContactAsync($"ada{i}@example.com", i % 3 == 0 ? "Ada" : $"Ada {i} Adams");

        var (seen, next) = (new List<Guid>(), (string?)null);
        do
        {
            var page = await workspace.Member.GetAsync($"contacts?limit=4{search}{(next is null ? "" : $"&after={next}")}")
                .ShouldBeAsync(HttpStatusCode.OK);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(c => c.Id()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.Count.ShouldBe(25);
        seen.Distinct().Count().ShouldBe(25);
    }

    [Theory]
    [InlineData("jo", true)]
    [InlineData("JÖHÁNN", true)]
    [InlineData("johannes von", true)]
    [InlineData("von stra", true)]
    [InlineData("straße", true)]
    [InlineData("js@", true)]
    [InlineData("acme.t", true)]
    [InlineData("  jo ", true)]
    [InlineData("ohannes", false)]
    [InlineData("johannes  stra", false)]
    [InlineData("%", false)]
    [InlineData("_", false)]
    [InlineData("jo%", false)]
    public async Task A_contact_is_found_by_the_beginning_of_each_word_of_its_name_of_its_address_and_its_domain(string q, bool found)
    {
        var workspace = host.NewWorkspace();
        await workspace.AddContactAsync("js@acme.test", "Jöhannes von Straße");
        await workspace.AddContactAsync("other@example.com", "Grace Hopper");

        (await workspace.ContactsAsync($"?q={Uri.EscapeDataString(q)}")).Length.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public async Task Other_workspaces_contacts_are_never_found()
    {
        var (mine, other) = (host.NewWorkspace(), host.NewWorkspace());
        await other.AddContactAsync("ada@example.com", "Ada");

        (await mine.ContactsAsync()).ShouldBeEmpty();
        (await mine.ContactsAsync("?q=ada")).ShouldBeEmpty();
        await mine.Owner.GetAsync($"{other.Url}contacts").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    [Theory]
    [InlineData("?limit=0", "validation.failed")]
    [InlineData("?limit=101", "validation.failed")]
    [InlineData("?limit=x", "request.invalid")]
    [InlineData("?limit=99999999999", "request.invalid")]
    [InlineData("?after=!", "cursor.invalid")]
    [InlineData("?after=W10", "cursor.invalid")]
    [InlineData("?after=e30", "cursor.invalid")]
    [InlineData("?q=a%00b", "text.invalid")]
    public async Task Bad_input_is_refused(string query, string code) =>
        await host.NewWorkspace().Member.GetAsync($"contacts{query}").ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("?q=%ED%A0%80")]
    [InlineData("?q=%F4%8F%BF%BF")]
    [InlineData("?q=&limit=100")]
    public async Task Odd_input_finds_nothing_and_breaks_nothing(string query) =>
        (await host.NewWorkspace().ContactsAsync(query)).ShouldBeEmpty();

    // 20,000 contacts here, as many elsewhere; every tenth search term begins with the searched letter.
    [Fact]
    public async Task At_size_the_indexes_serve_the_list_and_both_a_common_and_a_rare_prefix()
    {
        var (workspace, other) = (host.NewWorkspace(), host.NewWorkspace());
        await using var owner = await host.OpenAsync();
        await owner.ExecuteAsync(Fill, new { Workspaces = new[] { workspace.Id, other.Id } });
        await owner.ExecuteAsync("analyze contacts.contact; analyze contacts.search_term");
        var start = new Dictionary<string, string>(StringComparer.Ordinal) { ["AfterText"] = "''", ["AfterId"] = $"'{Guid.Empty}'", ["Rows"] = "51" };

        (await PlanAsync(ListContacts.All, start)).Nodes.ShouldContain(n =>
            n.Index == "contact_by_name" && n.Condition!.Contains("ROW(sort_name, id) >", StringComparison.Ordinal));

        foreach (var (prefix, to) in new[] { ("a", "b"), ("ada 77", "ada 78"), ("example.org", "example.orh"), ("nobody", "nobodz") })
        {
            var plan = await PlanAsync(ListContacts.Found, new(start) { ["From"] = $"'{prefix}'", ["To"] = $"'{to}'" });
            plan.Nodes.ShouldContain(n => n.Index == "search_term_by_term"
                && n.Condition!.Contains("term >=", StringComparison.Ordinal) && n.Condition.Contains("term <", StringComparison.Ordinal), plan.ToString());
            plan.Nodes.Where(n => n.Table is not null).ShouldAllBe(n => n.Index != null && n.RowsTouched < 600, plan.ToString());
        }

        async Task<QueryPlan> PlanAsync(string sql, Dictionary<string, string> values) =>
            await QueryPlan.OfAsync(host.Services.GetRequiredService<NpgsqlDataSource>(), workspace.Id, sql, values);
    }

    const string Fill = """
        insert into contacts.contact (workspace_id, id, email, name, sort_name, created_at)
        select w, gen_random_uuid(), n || '@example.org', chr(97 + n % 10) || 'da ' || n, chr(97 + n % 10) || 'da ' || n, now()
        from unnest(@Workspaces) w
        cross join generate_series(1, 20000) n;
        insert into contacts.search_term (workspace_id, contact_id, term)
        select c.workspace_id, c.id, t
        from contacts.contact c
        cross join lateral unnest(array[c.name, split_part(c.name, ' ', 2), c.email, 'example.org']) t
        where c.workspace_id = any(@Workspaces)
        """;
}
