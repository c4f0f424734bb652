using System.Text;

namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class RegisterTests(WorkspacesHost host)
{
    readonly HttpClient api = host.Client("/api/v1/");

    Task<HttpResponseMessage> RegisterAsync(string email, string password = WorkspacesHost.Password, string name = "Ada Lovelace") =>
        api.PostAsJsonAsync("accounts", new { name, email, password });

    [Fact]
    public async Task A_new_account_gets_a_mail_with_a_link_in_the_fragment()
    {
        var email = WorkspacesHost.NewEmail();

        await RegisterAsync(email).ShouldBeAsync(HttpStatusCode.Accepted);

        var mail = (await host.MailsToAsync(email)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Please confirm your e-mail address");
        mail.From.ToString().ShouldBe("\"GoPimi\" <no-reply@mail.localhost>");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.TextBody!.ShouldContain("Hello Ada Lovelace,");
        mail.TextBody!.ShouldContain("http://localhost:5080/verify#token=");
        mail.HtmlBody!.ShouldContain("http://localhost:5080/verify#token=");
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_and_a_mail_that_says_so()
    {
        var known = await host.NewPersonAsync();

        var first = await RegisterAsync(WorkspacesHost.NewEmail()).ShouldBeAsync(HttpStatusCode.Accepted);
        var second = await RegisterAsync(known.Email.ToUpperInvariant(), "another fine phrase 7").ShouldBeAsync(HttpStatusCode.Accepted);

        second.ToString().ShouldBe(first.ToString());
        (await host.MailsToAsync(known.Email)).ShouldHaveSingleItem().Subject.ShouldBe("You already have an account");
        await api.PostAsJsonAsync("sessions", new { email = known.Email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_newest_registration_of_an_unproved_address_replaces_the_earlier_one_and_its_link()
    {
        var email = WorkspacesHost.NewEmail();
        await RegisterAsync(email, "the first password 1").ShouldBeAsync(HttpStatusCode.Accepted);
        var earlier = await host.LinkToAsync(email);

        await RegisterAsync(email, "the second passwort 2").ShouldBeAsync(HttpStatusCode.Accepted);

        await api.PostAsJsonAsync("accounts/verification", new { token = earlier }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        var newer = await host.LinkToAsync(email);
        await api.PostAsJsonAsync("accounts/verification", new { token = newer }).ShouldBeAsync(HttpStatusCode.NoContent);
        await api.PostAsJsonAsync("sessions", new { email, password = "the second passwort 2" }).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nobody_gets_more_than_five_mails_an_hour()
    {
        var known = await host.NewPersonAsync();
        for (var i = 0; i < 7; i++)
            await RegisterAsync(known.Email).ShouldBeAsync(HttpStatusCode.Accepted);

        (await host.MailsToAsync(known.Email)).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("Password1234")]
    [InlineData("p@ssw0rd2024!")]
    [InlineData("1234567890123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("Lovelace-2024")]
    [InlineData("xx-somebody.special-xx")]
    public async Task A_password_that_is_guessed_first_is_refused(string password)
    {
        var problem = await RegisterAsync("somebody.special@example.com", password)
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        problem.GetProperty("errors").TryGetProperty("password", out _).ShouldBeTrue(problem.ToString());
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("two@@example.com")]
    [InlineData("a@localhost")]
    [InlineData("a b@example.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("a@ex_ample.com")]
    [InlineData(".a@example.com")]
    public async Task What_is_no_address_is_refused(string email) =>
        (await RegisterAsync(email).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed"))
            .GetProperty("errors").TryGetProperty("email", out _).ShouldBeTrue();

    [Theory]
    [InlineData(" ")]
    [InlineData("see https://evil.example")]
    [InlineData("two\nlines")]
    [InlineData("turned \u202E around")]
    [InlineData("\u200B")]
    public async Task A_name_carries_no_link_and_no_hidden_characters(string name) =>
        (await RegisterAsync(WorkspacesHost.NewEmail(), name: name).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed"))
            .GetProperty("errors").TryGetProperty("name", out _).ShouldBeTrue();

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"name":null,"email":null,"password":null}""")]
    [InlineData("""{"name":1,"email":"a@example.com","password":"crooked lamp sings"}""")]
    [InlineData("""{"name":"A","email":"a@example.com","password":"crooked lamp sings","status":"active"}""")]
    [InlineData("""{"name":"A\u0000","email":"a@example.com","password":"crooked lamp sings"}""")]
    [InlineData("""{"name":"A\ud800","email":"a@example.com","password":"crooked lamp sings"}""")]
    [InlineData("""{"name":"A","email":"a@example.com","password":"crooked lamp \ud800 sings"}""")]
    public async Task A_body_that_cannot_be_right_is_a_400(string json)
    {
        using var response = await api.PostAsync("accounts", new StringContent(json, Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_address_is_kept_in_lower_case_and_its_domain_in_ascii()
    {
        var local = $"P{Guid.NewGuid():N}";
        await RegisterAsync($" {local}@B\u00FCcher.example ").ShouldBeAsync(HttpStatusCode.Accepted);

        (await host.ReadAsync<int>(
            "select count(*)::int from workspaces.account where email = @email",
            new { email = $"{local.ToLowerInvariant()}@xn--bcher-kva.example" })).ShouldBe(1);
    }
}
