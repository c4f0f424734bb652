namespace GoPimi.Workspaces.Tests.Sessions;

public sealed class SignOutTests(WorkspacesHost host)
{
    [Fact]
    public async Task Signing_out_ends_this_session_at_once_and_no_other()
    {
        var person = await host.NewPersonAsync();
        using var elsewhere = await host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email = person.Email, password = WorkspacesHost.Password });

        using var response = await person.Client("/api/v1/").DeleteAsync("sessions");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("gopimi=; expires=Thu, 01 Jan 1970");
        await person.Client("/api/v1/").GetAsync("me").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        using var other = host.Client("/api/v1/");
        other.DefaultRequestHeaders.Add("Cookie", elsewhere.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        await other.GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_twice_is_no_error()
    {
        var person = await host.NewPersonAsync();

        await person.Client("/api/v1/").DeleteAsync("sessions").ShouldBeAsync(HttpStatusCode.NoContent);
        await person.Client("/api/v1/").DeleteAsync("sessions").ShouldBeAsync(HttpStatusCode.NoContent);
        await host.Client("/api/v1/").DeleteAsync("sessions").ShouldBeAsync(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_person_out()
    {
        var person = await host.NewPersonAsync();
        var client = person.Client("/api/v1/");
        client.DefaultRequestHeaders.Remove("X-GoPimi-CSRF");

        await client.DeleteAsync("sessions").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "csrf.rejected");
    }
}
