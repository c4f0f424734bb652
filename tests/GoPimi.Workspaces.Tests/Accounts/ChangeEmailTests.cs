namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class ChangeEmailTests(WorkspacesHost host)
{
    [Fact]
    public async Task The_new_address_counts_once_both_have_confirmed()
    {
        var place = await host.NewPlaceAsync();
        var (person, next) = (place.OwnerPerson, WorkspacesHost.NewEmail());
        await AskAsync(person, next);
        var (old, fresh) = (await host.LinkToAsync(person.Email), await host.LinkToAsync(next));

        (await ConfirmAsync(fresh).ShouldBeAsync(HttpStatusCode.OK)).Text("state").ShouldBe("waiting_for_old");
        (await SignInAsync(next)).ShouldBe(HttpStatusCode.Unauthorized);
        (await ConfirmAsync(old).ShouldBeAsync(HttpStatusCode.OK)).Text("state").ShouldBe("changed");

        (await SignInAsync(next)).ShouldBe(HttpStatusCode.Created);
        (await SignInAsync(person.Email)).ShouldBe(HttpStatusCode.Unauthorized);
        (await host.MailsToAsync(person.Email))[^1].Subject.ShouldBe("Your e-mail address was changed");
        var members = await place.Owner.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        members.GetProperty("items")[0].Text("email").ShouldBe(next);
    }

    [Fact]
    public async Task Both_links_at_the_same_moment_change_it_once()
    {
        var (person, next) = (await host.NewPersonAsync(), WorkspacesHost.NewEmail());
        await AskAsync(person, next);
        var (old, fresh) = (await host.LinkToAsync(person.Email), await host.LinkToAsync(next));

        var states = await Task.WhenAll(
            new[] { old, fresh }.Select(async link => (await ConfirmAsync(link).ShouldBeAsync(HttpStatusCode.OK)).Text("state")));

        states.Count(s => s == "changed").ShouldBe(1);
        (await SignInAsync(next)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_not_betrayed_and_not_taken()
    {
        var (person, other) = (await host.NewPersonAsync(), await host.NewPersonAsync());

        var me = await AskAsync(person, other.Email);

        me.GetProperty("account").GetProperty("emailChange").Text("newEmail").ShouldBe(other.Email);
        (await host.MailsToAsync(other.Email)).Single().Subject.ShouldBe("You already have an account");
        (await ConfirmAsync(await host.LinkToAsync(person.Email)).ShouldBeAsync(HttpStatusCode.OK)).Text("state").ShouldBe("waiting_for_new");
        (await host.ReadAsync<string>("select email from workspaces.account where id = @Id", new { person.Id })).ShouldBe(person.Email);
    }

    [Fact]
    public async Task An_account_opened_with_the_new_address_meanwhile_keeps_it()
    {
        var (person, next) = (await host.NewPersonAsync(), WorkspacesHost.NewEmail());
        await AskAsync(person, next);
        var (old, fresh) = (await host.LinkToAsync(person.Email), await host.LinkToAsync(next));
        await ConfirmAsync(fresh).ShouldBeAsync(HttpStatusCode.OK);
        await host.Client("/api/v1/").PostAsJsonAsync("accounts", new { name = "Quick", email = next, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);

        await ConfirmAsync(old).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");

        (await host.ReadAsync<string>("select email from workspaces.account where id = @Id", new { person.Id })).ShouldBe(person.Email);
    }

    [Fact]
    public async Task A_newer_request_ends_the_links_of_the_one_before_and_cancelling_ends_all()
    {
        var (person, first, second) = (await host.NewPersonAsync(), WorkspacesHost.NewEmail(), WorkspacesHost.NewEmail());
        await AskAsync(person, first);
        var dead = await host.LinkToAsync(first);
        await AskAsync(person, second);
        var live = await host.LinkToAsync(second);

        await ConfirmAsync(dead).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await person.Client("/api/v1/").DeleteAsync("me/email-change").ShouldBeAsync(HttpStatusCode.NoContent);
        await ConfirmAsync(live).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task It_asks_for_a_fresh_proof()
    {
        var person = await host.NewPersonAsync();
        await host.WriteAsync("update workspaces.session set proved_at = now() - interval '11 minutes' where account_id = @Id", new { person.Id });

        await person.Client("/api/v1/").PutAsJsonAsync("me/email-change", new { newEmail = WorkspacesHost.NewEmail() })
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "step_up.required");
    }

    Task<System.Text.Json.JsonElement> AskAsync(Person person, string newEmail) =>
        person.Client("/api/v1/").PutAsJsonAsync("me/email-change", new { newEmail }).ShouldBeAsync(HttpStatusCode.Accepted);

    Task<HttpResponseMessage> ConfirmAsync(string token) => host.Client("/api/v1/").PostAsJsonAsync("accounts/email-change", new { token });

    async Task<HttpStatusCode> SignInAsync(string email)
    {
        using var response = await host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password });
        return response.StatusCode;
    }
}
