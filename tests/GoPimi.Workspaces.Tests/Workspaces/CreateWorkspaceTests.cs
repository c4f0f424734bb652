using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Workspaces;

public sealed class CreateWorkspaceTests(WorkspacesHost host)
{
    static string NewSlug() => $"w{Guid.NewGuid():N}"[..20];

    static Task<HttpResponseMessage> CreateAsync(Person person, string? slug, string? name = "Acme", string? timeZone = "Europe/Berlin") =>
        person.Client("/api/v1/").PostAsJsonAsync("workspaces", new { name, slug, timeZone });

    [Fact]
    public async Task Its_creator_owns_the_new_workspace()
    {
        var (person, slug) = (await host.NewPersonAsync(), NewSlug());

        var made = await CreateAsync(person, slug, " Acme & Söhne ").ShouldBeAsync(HttpStatusCode.Created);

        (made.Text("slug"), made.Text("name"), made.Text("role"), made.GetProperty("version").GetInt32()).ShouldBe((slug, "Acme & Söhne", "owner", 1));
        var members = await person.Client($"/api/v1/workspaces/{made.Id()}/").GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        members.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().Text("role").ShouldBe("owner");
    }

    [Fact]
    public async Task The_other_modules_hear_of_the_workspace_and_its_owner()
    {
        var (person, slug) = (await host.NewPersonAsync(), NewSlug());

        var id = (await CreateAsync(person, slug).ShouldBeAsync(HttpStatusCode.Created)).Id();

        (await host.PublishedAsync<WorkspaceCreated>(id)).ShouldHaveSingleItem().ShouldBe(new WorkspaceCreated(id, slug, "Acme", "Europe/Berlin", Version: 1));
        (await host.PublishedAsync<MemberChanged>(id)).ShouldHaveSingleItem()
            .ShouldBe(new MemberChanged(id, person.Id, person.Name, person.Email, "owner", Active: true, Version: 1));
    }

    [Fact]
    public async Task A_slug_is_given_once_even_to_many_at_once()
    {
        var slug = NewSlug();
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.NewPersonAsync()));

        var answers = await Task.WhenAll(people.Select(p => CreateAsync(p, slug)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await host.ReadAsync<int>("select count(*)::int from workspaces.workspace where slug = @slug", new { slug })).ShouldBe(1);
        await CreateAsync(people[0], slug).ShouldBeProblemAsync(HttpStatusCode.Conflict, "workspace.slug_taken");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ab")]
    [InlineData("-abc")]
    [InlineData("abc-")]
    [InlineData("Abc")]
    [InlineData("a_c")]
    [InlineData("abc\n")]
    [InlineData("postmaster")]
    [InlineData("no-reply")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklm")]
    public async Task A_slug_is_well_formed_and_not_reserved(string? slug) =>
        (await CreateAsync(await host.NewPersonAsync(), slug).ShouldBeProblemAsync(HttpStatusCode.BadRequest, slug is null ? "json.invalid" : "validation.failed"))
            .GetProperty("status").GetInt32().ShouldBe(400);

    [Theory]
    [InlineData("")]
    [InlineData("Berlin")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("../../etc/passwd")]
    public async Task A_time_zone_has_an_IANA_name(string timeZone) =>
        (await CreateAsync(await host.NewPersonAsync(), NewSlug(), timeZone: timeZone).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed"))
            .GetProperty("errors").TryGetProperty("timeZone", out _).ShouldBeTrue();

    [Fact]
    public async Task UTC_is_a_time_zone() =>
        await CreateAsync(await host.NewPersonAsync(), NewSlug(), timeZone: "UTC").ShouldBeAsync(HttpStatusCode.Created);

    [Fact]
    public async Task Nobody_creates_a_workspace_without_signing_in() =>
        await host.Client("/api/v1/").PostAsJsonAsync("workspaces", new { name = "Acme", slug = NewSlug(), timeZone = "UTC" })
            .ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");

    [Fact]
    public async Task Absent_members_are_a_400() =>
        await (await host.NewPersonAsync()).Client("/api/v1/").PostAsJsonAsync("workspaces", new { })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
}
