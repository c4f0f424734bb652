namespace GoPimi.Workspaces.Tests.Sessions;

public sealed class OwnSessionsTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_person_sees_where_it_is_signed_in_and_recognises_this_device()
    {
        var person = await host.NewPersonAsync();
        await SignInAsync(person, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");

        var sessions = (await person.Client("/api/v1/").GetAsync("me/sessions").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items");

        sessions.GetArrayLength().ShouldBe(2);
        sessions[0].Text("userAgent").ShouldBe("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        sessions[0].GetProperty("isCurrent").GetBoolean().ShouldBeFalse();
        sessions[1].GetProperty("isCurrent").GetBoolean().ShouldBeTrue();
        (sessions[0].GetProperty("expiresAt").GetDateTimeOffset() - sessions[0].GetProperty("createdAt").GetDateTimeOffset())
            .ShouldBe(TimeSpan.FromDays(7), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task One_session_is_ended_from_another_at_once()
    {
        var person = await host.NewPersonAsync();
        var elsewhere = await SignInAsync(person);
        var client = person.Client("/api/v1/");
        var sessions = (await client.GetAsync("me/sessions").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items");

        await client.DeleteAsync($"me/sessions/{sessions[0].Id()}").ShouldBeAsync(HttpStatusCode.NoContent);

        await elsewhere.GetAsync("me").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        await client.GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var (person, stranger) = (await host.NewPersonAsync(), await host.NewPersonAsync());
        var session = (await person.Client("/api/v1/").GetAsync("me/sessions").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0];

        await stranger.Client("/api/v1/").DeleteAsync($"me/sessions/{session.Id()}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "session.not_found");

        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_other_sessions_end_together()
    {
        var person = await host.NewPersonAsync();
        var (phone, laptop) = (await SignInAsync(person), await SignInAsync(person));

        var answer = await person.Client("/api/v1/").DeleteAsync("me/sessions").ShouldBeAsync(HttpStatusCode.OK);

        answer.GetProperty("ended").GetInt32().ShouldBe(2);
        await phone.GetAsync("me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await laptop.GetAsync("me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_step_up_makes_a_new_secret_and_the_old_one_is_worth_nothing()
    {
        var person = await host.NewPersonAsync();
        await host.WriteAsync("update workspaces.session set proved_at = now() - interval '11 minutes' where account_id = @Id", new { person.Id });

        using var response = await person.Client("/api/v1/").PostAsJsonAsync("me/step-up", new { password = WorkspacesHost.Password });

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await person.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        using var renewed = WithCookie(response);
        await renewed.GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
        (await host.ReadAsync<bool>("select proved_at > now() - interval '1 minute' from workspaces.session where account_id = @Id", new { person.Id }))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task A_step_up_cannot_be_used_to_guess_the_password()
    {
        var person = await host.NewPersonAsync();
        var client = person.Client("/api/v1/");
        for (var attempt = 1; attempt <= 5; attempt++)
            await client.PostAsJsonAsync("me/step-up", new { password = $"wrong guess {attempt}" }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        await client.PostAsJsonAsync("me/step-up", new { password = WorkspacesHost.Password })
            .ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "attempts.too_many");
        await client.GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_happened_to_the_account_is_told_to_its_owner_alone()
    {
        var (person, stranger) = (await host.NewPersonAsync(), await host.NewPersonAsync());
        await SignInAsync(person, "Device of mine");
        await host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email = person.Email, password = "not the password" }).ShouldBeAsync(HttpStatusCode.Unauthorized);

        var events = (await person.Client("/api/v1/").GetAsync("me/events?limit=1").ShouldBeAsync(HttpStatusCode.OK));
        var older = await person.Client("/api/v1/").GetAsync($"me/events?limit=1&after={events.Text("next")}").ShouldBeAsync(HttpStatusCode.OK);

        events.GetProperty("items")[0].Text("kind").ShouldBe("sign_in_refused");
        older.GetProperty("items")[0].Text("kind").ShouldBe("signed_in");
        older.GetProperty("items")[0].Text("userAgent").ShouldBe("Device of mine");
        (await stranger.Client("/api/v1/").GetAsync("me/events").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    async Task<HttpClient> SignInAsync(Person person, string? device = null)
    {
        var client = host.Client("/api/v1/");
        if (device is not null)
            client.DefaultRequestHeaders.UserAgent.ParseAdd(device);
        using var response = await client.PostAsJsonAsync("sessions", new { email = person.Email, password = WorkspacesHost.Password });
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return WithCookie(response);
    }

    HttpClient WithCookie(HttpResponseMessage response)
    {
        var client = host.Client("/api/v1/");
        client.DefaultRequestHeaders.Add("Cookie", response.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        client.DefaultRequestHeaders.Add("X-GoPimi-CSRF", "1");
        return client;
    }
}
