using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class ActivateAccountTests(WorkspacesHost host)
{
    readonly HttpClient api = host.Client("/api/v1/");

    Task<HttpResponseMessage> ActivateAsync(string token, string password = WorkspacesHost.Password, string name = "Nina New") =>
        api.PostAsJsonAsync("accounts/activation", new { token, name, password });

    static Task<HttpResponseMessage> AddAsync(Place place, string email) =>
        place.Owner.PostAsJsonAsync("members", new { email, role = "member" });

    [Fact]
    public async Task An_added_person_chooses_a_password_and_is_active_in_every_workspace()
    {
        var (first, second) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var email = WorkspacesHost.NewEmail();
        await AddAsync(first, email).ShouldBeAsync(HttpStatusCode.Created);
        await AddAsync(second, email).ShouldBeAsync(HttpStatusCode.Created);

        await ActivateAsync(await host.LinkToAsync(email)).ShouldBeAsync(HttpStatusCode.NoContent);

        var me = await api.PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
        me.GetProperty("account").Text("name").ShouldBe("Nina New");
        me.GetProperty("workspaces").EnumerateArray().Select(w => w.Id()).Order().ShouldBe(new[] { first.Id, second.Id }.Order());
        foreach (var place in new[] { first, second })
        {
            var told = (await host.PublishedAsync<MemberChanged>(place.Id))[^1];
            told.ShouldBe(new MemberChanged(place.Id, me.GetProperty("account").Id(), "Nina New", email, "member", Active: true, Version: 2));
        }
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_works()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await AddAsync(place, email).ShouldBeAsync(HttpStatusCode.Created);
        var token = await host.LinkToAsync(email);

        foreach (var weak in (string[])["short", "Password1234", $"{email.Split('@')[0]}!!"])
        {
            var problem = await ActivateAsync(token, weak).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
            problem.GetProperty("errors").TryGetProperty("password", out _).ShouldBeTrue(problem.ToString());
        }

        await ActivateAsync(token).ShouldBeAsync(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_link_works_once_even_for_many_at_once()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await AddAsync(place, email).ShouldBeAsync(HttpStatusCode.Created);
        var token = await host.LinkToAsync(email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ActivateAsync(token)));

        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        (await host.PublishedAsync<MemberChanged>(place.Id)).Count(e => e.Name == "Nina New").ShouldBe(1);
    }

    [Fact]
    public async Task A_link_for_one_purpose_is_worthless_for_another()
    {
        var place = await host.NewPlaceAsync();
        var (invited, registered) = (WorkspacesHost.NewEmail(), WorkspacesHost.NewEmail());
        await AddAsync(place, invited).ShouldBeAsync(HttpStatusCode.Created);
        await api.PostAsJsonAsync("accounts", new { name = "Ada", email = registered, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);

        await ActivateAsync(await host.LinkToAsync(registered)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await api.PostAsJsonAsync("accounts/verification", new { token = await host.LinkToAsync(invited) })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task Absent_members_are_a_400() =>
        await api.PostAsJsonAsync("accounts/activation", new { }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
}
