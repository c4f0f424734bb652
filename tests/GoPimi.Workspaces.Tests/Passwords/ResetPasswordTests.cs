namespace GoPimi.Workspaces.Tests.Passwords;

public sealed class ResetPasswordTests(WorkspacesHost host)
{
    const string New = "another lamp hums 77";

    [Fact]
    public async Task Who_forgot_the_password_chooses_another_and_every_session_ends()
    {
        var person = await host.NewPersonAsync();
        await AskAsync(person.Email);
        var link = await host.LinkToAsync(person.Email);

        await ResetAsync(link, New).ShouldBeAsync(HttpStatusCode.NoContent);

        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await SignInAsync(person.Email, WorkspacesHost.Password).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await SignInAsync(person.Email, New).ShouldBeAsync(HttpStatusCode.Created);
        (await host.MailsToAsync(person.Email))[^1].Subject.ShouldBe("Your password was changed");
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_the_address_is_known()
    {
        var person = await host.NewPersonAsync();

        var (known, unknown) = (await AskAsync(person.Email), await AskAsync(WorkspacesHost.NewEmail()));

        known.Text("message").ShouldBe(unknown.Text("message"));
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var person = await host.NewPersonAsync();
        await AskAsync(person.Email);
        var link = await host.LinkToAsync(person.Email);
        await ResetAsync(link, New).ShouldBeAsync(HttpStatusCode.NoContent);

        await ResetAsync(link, "yet another lamp 5").ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await SignInAsync(person.Email, New).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Two_uses_at_the_same_moment_leave_one_winner()
    {
        var person = await host.NewPersonAsync();
        await AskAsync(person.Email);
        var link = await host.LinkToAsync(person.Email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var response = await host.Client("/api/v1/").PutAsJsonAsync("accounts/password", new { token = link, password = $"parallel lamp {i} {i}" });
            return response.StatusCode;
        }));

        answers.Count(a => a == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(a => a == HttpStatusCode.BadRequest).ShouldBe(3);
    }

    [Fact]
    public async Task Using_one_link_ends_the_ones_sent_before_and_after()
    {
        var person = await host.NewPersonAsync();
        await AskAsync(person.Email);
        var first = await host.LinkToAsync(person.Email);
        await AskAsync(person.Email);
        var second = await host.LinkToAsync(person.Email);

        await ResetAsync(first, New).ShouldBeAsync(HttpStatusCode.NoContent);

        await ResetAsync(second, "yet another lamp 5").ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task A_link_is_good_for_an_hour()
    {
        var person = await host.NewPersonAsync();
        await AskAsync(person.Email);
        var link = await host.LinkToAsync(person.Email);
        (await host.ReadAsync<double>(
            "select extract(epoch from expires_at - now())::float8 from workspaces.account_link where account_id = @Id", new { person.Id }))
            .ShouldBe(3600, tolerance: 60);

        await host.WriteAsync("update workspaces.account_link set expires_at = now() - interval '1 second' where account_id = @Id", new { person.Id });

        await ResetAsync(link, New).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task A_link_of_another_purpose_resets_nothing()
    {
        var email = WorkspacesHost.NewEmail();
        await host.Client("/api/v1/").PostAsJsonAsync("accounts", new { name = "Nora", email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);
        var verification = await host.LinkToAsync(email);

        await ResetAsync(verification, New).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task Who_never_confirmed_the_address_is_led_to_that_first()
    {
        var email = WorkspacesHost.NewEmail();
        await host.Client("/api/v1/").PostAsJsonAsync("accounts", new { name = "Nora", email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);

        await AskAsync(email);

        (await host.MailsToAsync(email))[^1].Subject.ShouldBe("Please confirm your e-mail address");
    }

    [Fact]
    public async Task The_mailbox_is_proof_enough_when_others_have_guessed_too_often()
    {
        var person = await host.NewPersonAsync();
        for (var attempt = 1; attempt <= 6; attempt++)
            await SignInAsync(person.Email, $"wrong guess {attempt}");
        await SignInAsync(person.Email, WorkspacesHost.Password).ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await AskAsync(person.Email);

        await ResetAsync(await host.LinkToAsync(person.Email), New).ShouldBeAsync(HttpStatusCode.NoContent);

        await SignInAsync(person.Email, New).ShouldBeAsync(HttpStatusCode.Created);
    }

    Task<System.Text.Json.JsonElement> AskAsync(string email) =>
        host.Client("/api/v1/").PostAsJsonAsync("accounts/password-resets", new { email }).ShouldBeAsync(HttpStatusCode.Accepted);

    Task<HttpResponseMessage> ResetAsync(string token, string password) =>
        host.Client("/api/v1/").PutAsJsonAsync("accounts/password", new { token, password });

    Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email, password });
}
