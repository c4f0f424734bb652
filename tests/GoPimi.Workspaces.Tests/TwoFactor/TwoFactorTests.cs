using System.Text.Json;
using OtpNet;

namespace GoPimi.Workspaces.Tests.TwoFactor;

public sealed class TwoFactorTests(WorkspacesHost host)
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Once_it_is_on_the_password_alone_signs_nobody_in()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);

        var challenge = await ChallengeAsync(person);
        await ForgetStepAsync(person);
        var me = await AnswerAsync(challenge, Code(secret)).ShouldBeAsync(HttpStatusCode.Created);

        me.GetProperty("account").Id().ShouldBe(person.Id);
        (await host.MailsToAsync(person.Email)).Select(m => m.Subject).ShouldContain("Two-factor sign-in is on");
    }

    [Fact]
    public async Task It_is_not_on_before_a_code_has_confirmed_it()
    {
        var person = await host.NewPersonAsync();
        var client = person.Client("/api/v1/");
        await client.PostAsync("me/two-factor/totp", content: null).ShouldBeAsync(HttpStatusCode.OK);

        await client.PutAsJsonAsync("me/two-factor/totp", new { code = "000000" }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        await SignInAsync(person).ShouldBeAsync(HttpStatusCode.Created);
        (await client.GetAsync("me/two-factor").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("enabledAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_code_counts_once()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);
        await ForgetStepAsync(person);
        var code = Code(secret);
        await AnswerAsync(await ChallengeAsync(person), code).ShouldBeAsync(HttpStatusCode.Created);

        await AnswerAsync(await ChallengeAsync(person), code).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second_factor.invalid");
    }

    [Fact]
    public async Task Of_many_answers_with_one_code_at_once_one_signs_in()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);
        await ForgetStepAsync(person);
        var (challenge, code) = (await ChallengeAsync(person), Code(secret));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var response = await AnswerAsync(challenge, code);
            return response.StatusCode;
        }));

        answers.Count(a => a == HttpStatusCode.Created).ShouldBe(1);
    }

    [Fact]
    public async Task Codes_of_neighbouring_steps_count_and_older_ones_do_not()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);
        await ForgetStepAsync(person);

        await AnswerAsync(await ChallengeAsync(person), Code(secret, DateTime.UtcNow - (3 * Step)))
            .ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second_factor.invalid");
        await AnswerAsync(await ChallengeAsync(person), Code(secret, DateTime.UtcNow - Step)).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Six_digits_cannot_be_guessed()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);
        await ForgetStepAsync(person);
        var challenge = await ChallengeAsync(person);
        for (var attempt = 1; attempt <= 5; attempt++)
            await AnswerAsync(challenge, "000000").ShouldBeAsync(HttpStatusCode.Unauthorized);

        await AnswerAsync(challenge, Code(secret)).ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "attempts.too_many");
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_is_reported()
    {
        var person = await host.NewPersonAsync();
        var (_, codes) = await TurnOnAsync(person);
        codes.Length.ShouldBe(10);
        codes[0].ShouldMatch("^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$");

        await AnswerAsync(await ChallengeAsync(person), codes[0].ToUpperInvariant()).ShouldBeAsync(HttpStatusCode.Created);

        await AnswerAsync(await ChallengeAsync(person), codes[0]).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second_factor.invalid");
        (await host.MailsToAsync(person.Email))[^1].Subject.ShouldBe("A recovery code was used");
        (await person.Client("/api/v1/").GetAsync("me/two-factor").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("recoveryCodesLeft").GetInt32().ShouldBe(9);
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var person = await host.NewPersonAsync();
        var (_, old) = await TurnOnAsync(person);

        var made = await person.Client("/api/v1/").PostAsync("me/two-factor/recovery-codes", content: null).ShouldBeAsync(HttpStatusCode.OK);

        await AnswerAsync(await ChallengeAsync(person), old[0]).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await AnswerAsync(await ChallengeAsync(person), made.GetProperty("recoveryCodes")[3].GetString()!).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Resetting_the_password_does_not_go_round_it()
    {
        var person = await host.NewPersonAsync();
        await TurnOnAsync(person);
        await host.Client("/api/v1/").PostAsJsonAsync("accounts/password-resets", new { email = person.Email }).ShouldBeAsync(HttpStatusCode.Accepted);
        var link = await host.LinkToAsync(person.Email);
        await host.Client("/api/v1/").PutAsJsonAsync("accounts/password", new { token = link, password = "another lamp hums 77" }).ShouldBeAsync(HttpStatusCode.NoContent);

        using var response = await host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email = person.Email, password = "another lamp hums 77" });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Turning_it_on_ends_other_sessions_and_turning_it_off_asks_for_a_fresh_proof()
    {
        var person = await host.NewPersonAsync();
        using var elsewhere = await SignInAsync(person);
        await TurnOnAsync(person);
        (await host.ReadAsync<int>("select count(*)::int from workspaces.session where account_id = @Id", new { person.Id })).ShouldBe(1);
        await host.WriteAsync("update workspaces.session set proved_at = now() - interval '11 minutes' where account_id = @Id", new { person.Id });
        var client = person.Client("/api/v1/");

        await client.DeleteAsync("me/two-factor").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "step_up.required");
        await host.WriteAsync("update workspaces.session set proved_at = now() where account_id = @Id", new { person.Id });
        await client.DeleteAsync("me/two-factor").ShouldBeAsync(HttpStatusCode.NoContent);

        await SignInAsync(person).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_secret_lies_encrypted_in_the_database()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);

        var stored = await host.ReadAsync<byte[]>("select secret from workspaces.totp where account_id = @Id", new { person.Id });

        Convert.ToHexString(stored).ShouldNotContain(Convert.ToHexString(secret));
    }

    [Fact]
    public async Task A_workspace_that_demands_it_lets_nobody_in_without()
    {
        var place = await host.NewPlaceAsync();
        var member = await place.JoinAsync();
        await place.Owner.PatchAsync("", 1, new { requireTwoFactor = true }).ShouldBeProblemAsync(HttpStatusCode.Conflict, "two_factor.own_first");
        await TurnOnAsync(place.OwnerPerson);
        var token = await place.NewTokenAsync(member, "read");
        await place.Owner.PatchAsync("", 1, new { requireTwoFactor = true }).ShouldBeAsync(HttpStatusCode.OK);

        await place.As(member).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "two_factor.required");
        await place.With(token).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "two_factor.required");
        var me = await member.Client("/api/v1/").GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
        me.GetProperty("workspaces")[0].GetProperty("lacksTwoFactor").GetBoolean().ShouldBeTrue();

        await TurnOnAsync(member);
        await place.As(member).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        await member.Client("/api/v1/").DeleteAsync("me/two-factor").ShouldBeProblemAsync(HttpStatusCode.Conflict, "two_factor.required");
    }

    [Fact]
    public async Task A_challenge_ends_after_five_minutes()
    {
        var person = await host.NewPersonAsync();
        var (secret, _) = await TurnOnAsync(person);
        await ForgetStepAsync(person);
        var challenge = await ChallengeAsync(person);
        await host.WriteAsync("update workspaces.sign_in_challenge set expires_at = now() where account_id = @Id", new { person.Id });

        await AnswerAsync(challenge, Code(secret)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "challenge.ended");
    }

    static string Code(byte[] secret, DateTime? at = null) => new Totp(secret).ComputeTotp(at ?? DateTime.UtcNow);

    // The code that confirmed is of this half minute; the next sign-in would have to wait for another.
    Task ForgetStepAsync(Person person) => host.WriteAsync("update workspaces.totp set last_step = 0 where account_id = @Id", new { person.Id });

    static async Task<(byte[] Secret, string[] Codes)> TurnOnAsync(Person person)
    {
        var client = person.Client("/api/v1/");
        var begun = await client.PostAsync("me/two-factor/totp", content: null).ShouldBeAsync(HttpStatusCode.OK);
        begun.Text("uri").ShouldStartWith("otpauth://totp/GoPimi:");
        var secret = Base32Encoding.ToBytes(begun.Text("secret"));
        var confirmed = await client.PutAsJsonAsync("me/two-factor/totp", new { code = Code(secret) }).ShouldBeAsync(HttpStatusCode.OK);
        return (secret, [.. confirmed.GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)]);
    }

    Task<HttpResponseMessage> SignInAsync(Person person) =>
        host.Client("/api/v1/").PostAsJsonAsync("sessions", new { email = person.Email, password = WorkspacesHost.Password });

    async Task<string> ChallengeAsync(Person person) => (await SignInAsync(person).ShouldBeAsync(HttpStatusCode.Accepted)).Text("value");

    Task<HttpResponseMessage> AnswerAsync(string challenge, string code) =>
        host.Client("/api/v1/").PostAsJsonAsync("sessions/second-factor", new { challenge, code });
}
