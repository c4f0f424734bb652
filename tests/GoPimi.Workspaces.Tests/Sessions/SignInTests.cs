using GoPimi.Workspaces.Sessions;

namespace GoPimi.Workspaces.Tests.Sessions;

public sealed class SignInTests(WorkspacesHost host)
{
    readonly HttpClient api = host.Client("/api/v1/");

    Task<HttpResponseMessage> SignInAsync(string email, string password = WorkspacesHost.Password) =>
        api.PostAsJsonAsync("sessions", new { email, password });

    [Fact]
    public async Task A_person_signs_in_and_gets_a_cookie_that_scripts_cannot_read()
    {
        var person = await host.NewPersonAsync();

        using var response = await SignInAsync($" {person.Email.ToUpperInvariant()}");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldMatch("^gopimi=[A-Za-z0-9_-]{43}; max-age=2592000; path=/; samesite=lax; httponly$");
        (await response.Content.ReadAsStringAsync()).ShouldContain(person.Email);

        using var again = host.Client("/api/v1/");
        again.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await again.GetAsync("me").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("account").Id().ShouldBe(person.Id);
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_wrong_password()
    {
        var person = await host.NewPersonAsync();

        var wrong = await SignInAsync(person.Email, "crooked lamp sang 42").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
        var unknown = await SignInAsync(WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
        var noAddress = await SignInAsync($"{Guid.NewGuid()}").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");

        unknown.Text("detail").ShouldBe(wrong.Text("detail"));
        noAddress.Text("detail").ShouldBe(wrong.Text("detail"));
    }

    [Fact]
    public async Task Somebody_who_was_invited_cannot_sign_in_without_a_password()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await place.Owner.PostAsJsonAsync("members", new { email, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);

        await SignInAsync(email).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
    }

    [Fact]
    public async Task Who_fails_too_often_has_to_wait_even_with_the_right_password()
    {
        var person = await host.NewPersonAsync();
        for (var i = 0; i < AttemptGuard.FreeByAccount; i++)
            await SignInAsync(person.Email, "crooked lamp sang 42").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
        await BlockAsync(person.Email);

        using var response = await SignInAsync(person.Email);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(250, 300);
    }

    [Fact]
    public async Task Of_many_guesses_at_once_only_the_free_ones_are_looked_at()
    {
        var person = await host.NewPersonAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => SignInAsync(person.Email, $"crooked lamp sang {i + 100}")));

        answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized).ShouldBeInRange(AttemptGuard.FreeByAccount, AttemptGuard.FreeByAccount + 3);
        answers.Count(a => a.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests).ShouldBe(64);
    }

    [Fact]
    public async Task Each_further_failure_doubles_the_wait_and_a_quiet_quarter_of_an_hour_forgets()
    {
        var key = new[] { new AttemptKey(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32), Free: 2) };
        var waits = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await InScopeAsync(guard => guard.ChargeAsync(key, CancellationToken.None));
            waits.Add(Math.Round(await host.ReadAsync<double>(
                "select extract(epoch from blocked_until - last_at)::float8 from workspaces.sign_in_guard where key = @Hash", new { key[0].Hash })));
            await host.WriteAsync("update workspaces.sign_in_guard set blocked_until = now() where key = @Hash", new { key[0].Hash });
        }

        waits.ShouldBe([0, 1, 2, 4, 8]);
        await host.WriteAsync("update workspaces.sign_in_guard set last_at = now() - interval '16 minutes' where key = @Hash", new { key[0].Hash });
        await InScopeAsync(guard => guard.ChargeAsync(key, CancellationToken.None));
        (await host.ReadAsync<int>("select attempts from workspaces.sign_in_guard where key = @Hash", new { key[0].Hash })).ShouldBe(1);
    }

    [Fact]
    public async Task The_right_password_forgives_earlier_failures()
    {
        var person = await host.NewPersonAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < AttemptGuard.FreeByAccount - 1; i++)
                await SignInAsync(person.Email, "crooked lamp sang 42").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
            await SignInAsync(person.Email).ShouldBeAsync(HttpStatusCode.Created);
        }
    }

    [Fact]
    public async Task Signing_in_again_makes_a_new_secret_and_ends_the_old_session()
    {
        var person = await host.NewPersonAsync();

        using var response = await person.Client("/api/v1/").PostAsJsonAsync("sessions", new { email = person.Email, password = WorkspacesHost.Password });

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.GetValues("Set-Cookie").Single().ShouldNotContain(person.Session);
        await person.Client("/api/v1/").GetAsync("me").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
    }

    [Fact]
    public async Task A_hash_with_weaker_parameters_is_renewed()
    {
        var person = await host.NewPersonAsync();
        // "password" by the reference implementation, with other parameters than ours.
        await host.WriteAsync(
            "update workspaces.account set password_hash = @hash where id = @Id",
            new { hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", person.Id });

        await SignInAsync(person.Email, "password").ShouldBeAsync(HttpStatusCode.Created);

        (await host.ReadAsync<string>("select password_hash from workspaces.account where id = @Id", new { person.Id }))
            .ShouldStartWith("$argon2id$v=19$m=19456,t=2,p=1$");
        await SignInAsync(person.Email, "password").ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Absent_members_are_a_400() =>
        await api.PostAsJsonAsync("sessions", new { }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

    Task BlockAsync(string email) => host.WriteAsync(
        "update workspaces.sign_in_guard set blocked_until = now() + interval '5 minutes' where key = @Hash", new { AttemptKey.Account(email).Hash });

    async Task InScopeAsync(Func<AttemptGuard, Task> act)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(host.Services);
        await act((AttemptGuard)scope.ServiceProvider.GetService(typeof(AttemptGuard))!);
    }
}
