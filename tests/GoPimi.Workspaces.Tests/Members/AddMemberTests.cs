using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class AddMemberTests(WorkspacesHost host)
{
    static Task<HttpResponseMessage> AddAsync(HttpClient client, string? email, string? role = "member", string? name = null) =>
        client.PostAsJsonAsync("members", name is null ? new { email, role } : (object)new { email, role, name });

    [Fact]
    public async Task An_unknown_person_is_invited_and_gets_a_link()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();

        var added = await AddAsync(place.Owner, email, name: "Nina New").ShouldBeAsync(HttpStatusCode.Created);

        (added.Text("status"), added.Text("name"), added.Text("email"), added.Text("role")).ShouldBe(("invited", "Nina New", email, "member"));
        var mail = (await host.MailsToAsync(email)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("You have been invited to GoPimi");
        mail.TextBody!.ShouldContain("Olive Owner has added you to the workspace \u201CAcme\u201D");
        mail.TextBody!.ShouldContain("/activate#token=");
        (await host.PublishedAsync<MemberChanged>(place.Id))[^1]
            .ShouldBe(new MemberChanged(place.Id, added.Id("accountId"), "Nina New", email, "member", Active: true, Version: 1));
    }

    [Fact]
    public async Task Somebody_with_an_account_is_a_member_at_once_under_the_own_name()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync("Real Name");

        var added = await AddAsync(place.Owner, person.Email.ToUpperInvariant(), "owner", "Other Name").ShouldBeAsync(HttpStatusCode.Created);

        (added.Text("status"), added.Text("name"), added.Id("accountId")).ShouldBe(("active", "Real Name", person.Id));
        await place.As(person).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        (await host.MailsToAsync(person.Email)).ShouldHaveSingleItem().Subject.ShouldBe("You have been added to a workspace");
    }

    [Fact]
    public async Task A_password_that_a_stranger_registered_for_the_address_is_dropped()
    {
        var place = await host.NewPlaceAsync();
        var (email, api) = (WorkspacesHost.NewEmail(), host.Client("/api/v1/"));
        await api.PostAsJsonAsync("accounts", new { name = "Mallory", email, password = "planted by mallory" }).ShouldBeAsync(HttpStatusCode.Accepted);
        var planted = await host.LinkToAsync(email);

        await AddAsync(place.Owner, email, name: "Nina New").ShouldBeAsync(HttpStatusCode.Created);

        await api.PostAsJsonAsync("accounts/verification", new { token = planted }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await api.PostAsJsonAsync("accounts/activation", new { token = await host.LinkToAsync(email), name = "Nina New", password = WorkspacesHost.Password })
            .ShouldBeAsync(HttpStatusCode.NoContent);
        await api.PostAsJsonAsync("sessions", new { email, password = "planted by mallory" }).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
        await api.PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nobody_is_added_twice()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();

        await AddAsync(place.Owner, member.Email).ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.exists");
    }

    [Fact]
    public async Task Who_comes_back_goes_on_with_a_higher_version()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        await place.Owner.DeleteAsync($"members/{member.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await AddAsync(place.Owner, member.Email, "owner").ShouldBeAsync(HttpStatusCode.Created);

        var told = (await host.PublishedAsync<MemberChanged>(place.Id)).Where(e => e.AccountId == member.Id).ToList();
        told.Select(e => (e.Version, e.Active, e.Role)).ShouldBe([(1, true, "member"), (2, false, "member"), (3, true, "owner")]);
    }

    [Fact]
    public async Task The_plan_says_how_many_people_there_may_be()
    {
        var place = await host.NewPlaceAsync();
        await place.JoinAsync();
        await place.JoinAsync();

        var problem = await AddAsync(place.Owner, WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "plan.agents_exceeded");

        problem.Text("detail").ShouldBe("Your plan Free has room for 3 people and all places are taken. Remove somebody or choose a larger plan.");
        (problem.GetProperty("limit").GetInt32(), problem.GetProperty("used").GetInt32(), problem.Text("plan")).ShouldBe((3, 3, "free"));
        await place.AllowAsync(agents: 4);
        await AddAsync(place.Owner, WorkspacesHost.NewEmail()).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_64_at_once_exactly_as_many_get_in_as_there_is_room()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 8);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => AddAsync(place.Owner, WorkspacesHost.NewEmail())));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(7);
        answers.Count(a => a.StatusCode == HttpStatusCode.PaymentRequired).ShouldBe(57);
        (await host.ReadAsync<int>("select count(*)::int from workspaces.member where workspace_id = @Id", new { place.Id })).ShouldBe(8);
    }

    [Fact]
    public async Task The_same_person_added_by_many_at_once_is_in_once()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 50);
        var email = WorkspacesHost.NewEmail();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddAsync(place.Owner, email)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
    }

    [Fact]
    public async Task A_repeated_request_with_the_same_key_adds_once()
    {
        var place = await host.NewPlaceAsync();
        var (client, email) = (place.Owner, WorkspacesHost.NewEmail());
        client.DefaultRequestHeaders.Add("Idempotency-Key", "add-nina");

        var first = await AddAsync(client, email).ShouldBeAsync(HttpStatusCode.Created);
        var second = await AddAsync(client, email).ShouldBeAsync(HttpStatusCode.Created);

        second.ToString().ShouldBe(first.ToString());
    }

    [Fact]
    public async Task Only_an_owner_adds_people()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var member = await place.JoinAsync();

        await AddAsync(place.As(member), WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await AddAsync(place.As(other.OwnerPerson), WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await AddAsync(host.Client(place.Url), WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Theory]
    [InlineData("plain", "member", null)]
    [InlineData("a@example.com", "admin", null)]
    [InlineData("a@example.com", "", null)]
    [InlineData("a@example.com", "member", " ")]
    public async Task What_cannot_be_right_is_a_400(string email, string role, string? name) =>
        await AddAsync((await host.NewPlaceAsync()).Owner, email, role, name).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
}
