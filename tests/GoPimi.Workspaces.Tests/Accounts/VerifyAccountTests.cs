namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class VerifyAccountTests(WorkspacesHost host)
{
    readonly HttpClient api = host.Client("/api/v1/");

    async Task<string> RegisterAsync()
    {
        var email = WorkspacesHost.NewEmail();
        await api.PostAsJsonAsync("accounts", new { name = "Ada", email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);
        return email;
    }

    Task<HttpResponseMessage> VerifyAsync(string token) => api.PostAsJsonAsync("accounts/verification", new { token });

    [Fact]
    public async Task Whoever_has_the_link_can_sign_in_afterwards()
    {
        var email = await RegisterAsync();
        await api.PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password })
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "account.unverified");

        await VerifyAsync(await host.LinkToAsync(email)).ShouldBeAsync(HttpStatusCode.NoContent);

        await api.PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_link_works_once_even_for_many_at_once()
    {
        var token = await host.LinkToAsync(await RegisterAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => VerifyAsync(token)));

        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.BadRequest).ShouldBe(15);
    }

    [Fact]
    public async Task A_link_dies_after_a_day()
    {
        var email = await RegisterAsync();
        var token = await host.LinkToAsync(email);
        await host.WriteAsync(
            """
            update workspaces.account_link set expires_at = now() - interval '1 second'
            where account_id = (select id from workspaces.account where email = @email)
            """,
            new { email });

        await VerifyAsync(token).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task A_link_is_stored_as_a_hash_that_lasts_a_day()
    {
        var email = await RegisterAsync();
        await host.LinkToAsync(email);

        (await host.ReadAsync<double>(
            """
            select extract(epoch from l.expires_at - now())::float8 / 3600
            from workspaces.account_link l join workspaces.account a on a.id = l.account_id
            where a.email = @email and length(l.hash) = 32
            """,
            new { email })).ShouldBeInRange(23.9, 24.0);
    }

    [Theory]
    [InlineData("guessed")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_guessed_link_is_refused(string token) =>
        await VerifyAsync(token).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");

    [Fact]
    public async Task A_missing_token_is_a_400() =>
        await api.PostAsJsonAsync("accounts/verification", new { }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
}
