namespace GoPimi.Workspaces.Tests.Passwords;

public sealed class ChangePasswordTests(WorkspacesHost host)
{
    const string New = "another lamp hums 77";

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_the_person_is_told()
    {
        var person = await host.NewPersonAsync();
        using var elsewhere = await SignInAsync(person.Email, WorkspacesHost.Password);

        await person.Client("/api/v1/").PutAsJsonAsync("me/password", new { currentPassword = WorkspacesHost.Password, newPassword = New })
            .ShouldBeAsync(HttpStatusCode.NoContent);

        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
        (await host.ReadAsync<int>("select count(*)::int from workspaces.session where account_id = @Id", new { person.Id })).ShouldBe(1);
        (await SignInAsync(person.Email, WorkspacesHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(person.Email, New)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await host.MailsToAsync(person.Email)).Single().Subject.ShouldBe("Your password was changed");
    }

    [Fact]
    public async Task Without_the_current_password_nothing_changes()
    {
        var person = await host.NewPersonAsync();

        var problem = await person.Client("/api/v1/").PutAsJsonAsync("me/password", new { currentPassword = "a wrong guess 1", newPassword = New })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        problem.GetProperty("errors").GetProperty("currentPassword")[0].GetString().ShouldBe("This is not your password.");
        (await SignInAsync(person.Email, WorkspacesHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("ada lovelace")]
    [InlineData("password1234")]
    public async Task Weak_and_personal_passwords_are_refused(string weak)
    {
        var person = await host.NewPersonAsync();

        var problem = await person.Client("/api/v1/").PutAsJsonAsync("me/password", new { currentPassword = WorkspacesHost.Password, newPassword = weak })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        problem.GetProperty("errors").TryGetProperty("newPassword", out _).ShouldBeTrue();
    }

    Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email, password });
}
