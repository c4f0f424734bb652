using GoPimi.Workspaces.Contracts;

namespace GoPimi.Workspaces.Tests.Invitations;

public sealed class AcceptInvitationTests(WorkspacesHost host)
{
    readonly HttpClient api = host.Client("/api/v1/");

    Task<string> StatusAsync(Place place) =>
        host.ReadAsync<string>("select status from workspaces.invitation where workspace_id = @Id", new { place.Id });

    [Fact]
    public async Task A_new_person_chooses_name_and_password_and_is_in()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        var token = await place.LinkForAsync(email, "owner");

        var preview = await api.PreviewAsync(token).ShouldBeAsync(HttpStatusCode.OK);
        using var accepted = await api.AcceptAsync(token, "Nina New");

        (preview.Text("workspaceName"), preview.Text("invitedBy"), preview.Text("email"), preview.Text("role"), preview.GetProperty("hasAccount").GetBoolean())
            .ShouldBe(("Acme", "Olive Owner", email, "owner", false));
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK, await accepted.Content.ReadAsStringAsync());
        var session = accepted.Headers.GetValues("Set-Cookie").Single().Split(';')[0]["gopimi=".Length..];
        var nina = new Person(host, Guid.Empty, "Nina New", email, session);
        var me = await nina.Api().GetAsync("me").ShouldBeAsync(HttpStatusCode.OK);
        me.GetProperty("account").Text("name").ShouldBe("Nina New");
        me.GetProperty("workspaces").EnumerateArray().ShouldHaveSingleItem().Id().ShouldBe(place.Id);
        await place.As(nina).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        await api.PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
        (await host.PublishedAsync<MemberChanged>(place.Id))[^1]
            .ShouldBe(new MemberChanged(place.Id, me.GetProperty("account").Id(), "Nina New", email, "owner", Active: true, Version: 1));
        (await StatusAsync(place)).ShouldBe("accepted");
    }

    [Fact]
    public async Task Somebody_with_an_account_joins_with_one_click_under_the_own_name()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync("Real Name");
        var token = await place.LinkForAsync(person.Email);

        (await api.PreviewAsync(token).ShouldBeAsync(HttpStatusCode.OK)).GetProperty("hasAccount").GetBoolean().ShouldBeTrue();
        using var accepted = await person.Api().AcceptAsync(token);

        accepted.StatusCode.ShouldBe(HttpStatusCode.OK, await accepted.Content.ReadAsStringAsync());
        accepted.Headers.Contains("Set-Cookie").ShouldBeFalse("The session stays the one it was.");
        var member = (await place.As(person).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Last();
        (member.Text("name"), member.Text("status")).ShouldBe(("Real Name", "active"));
    }

    [Fact]
    public async Task Who_has_an_account_signs_in_first_and_nobody_else_takes_it_over()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);

        await api.AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "invitation.sign_in_required");
        await api.AcceptAsync(token, "Mallory", "another password 99").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "invitation.sign_in_required");

        await api.PostAsJsonAsync("sessions", new { email = person.Email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Signed_in_as_somebody_else_it_is_not_accepted_whether_or_not_the_address_has_an_account()
    {
        var place = await host.NewPlaceAsync();
        var (person, other, stranger) = (await host.NewPersonAsync(), await host.NewPersonAsync(), WorkspacesHost.NewEmail());
        var (known, unknown) = (await place.LinkForAsync(person.Email), await place.LinkForAsync(stranger));

        var problem = await other.Api().AcceptAsync(known).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.wrong_account");
        problem.Text("email").ShouldBe(person.Email);
        await other.Api().AcceptAsync(unknown, "Somebody Else").ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.wrong_account");
        await place.OwnerPerson.Api().AcceptAsync(known).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.wrong_account");

        await place.As(other).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await person.Api().AcceptAsync(known).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_program_with_a_token_accepts_nothing()
    {
        var (place, home) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var token = await place.LinkForAsync(home.OwnerPerson.Email);
        var program = host.Client("/api/v1/");
        program.DefaultRequestHeaders.Authorization = new("Bearer", await home.NewTokenAsync(home.OwnerPerson, "read", "write", "admin"));

        await program.AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "invitation.sign_in_required");
    }

    [Fact]
    public async Task Used_once_it_is_used_up()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);
        await person.Api().AcceptAsync(token).ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.DeleteAsync($"members/{person.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.accepted");
        await api.PreviewAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.accepted");
        await place.As(person).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    [Fact]
    public async Task A_newer_mail_ends_the_older_link()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var id = await place.InviteSomebodyAsync(person.Email);
        var older = await host.LinkToAsync(person.Email);
        await host.WriteAsync("update workspaces.invitation set expires_at = now() where id = @id", new { id });

        var again = await place.Owner.PostAsync($"invitations/{id}/resend", null).ShouldBeAsync(HttpStatusCode.OK);

        (again.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow).ShouldBeGreaterThan(TimeSpan.FromDays(6.9));
        await person.Api().AcceptAsync(older).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        var newer = await host.LinkToAsync(person.Email);
        newer.ShouldNotBe(older);
        await person.Api().AcceptAsync(newer).ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.PostAsync($"invitations/{id}/resend", null).ShouldBeProblemAsync(HttpStatusCode.NotFound, "invitation.not_found");
    }

    [Fact]
    public async Task After_seven_days_it_is_too_old()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);
        await host.WriteAsync("update workspaces.invitation set expires_at = now() - interval '1 second' where workspace_id = @Id", new { place.Id });

        (await api.PreviewAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.expired")).Text("detail").ShouldContain("Ask Olive Owner");
        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.expired");
    }

    [Fact]
    public async Task Withdrawn_it_is_worthless()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var id = await place.InviteSomebodyAsync(person.Email);
        var token = await host.LinkToAsync(person.Email);

        await place.Owner.DeleteAsync($"invitations/{id}").ShouldBeAsync(HttpStatusCode.NoContent);

        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.revoked");
        await place.Owner.DeleteAsync($"invitations/{id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "invitation.not_found");
    }

    [Fact]
    public async Task A_mail_that_has_not_gone_out_stays_here_when_the_invitation_is_withdrawn()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await place.Owner.DeleteAsync($"invitations/{await place.InviteSomebodyAsync(email)}").ShouldBeAsync(HttpStatusCode.NoContent);

        // The sender of the host may have been faster; then it has gone out before, and is not sent again.
        (await host.MailsToAsync(email)).Count.ShouldBeLessThanOrEqualTo(1);
        (await host.ReadAsync<bool>("select bool_and(status in ('cancelled', 'sent')) from workspaces.invitation_mail where recipient = @email", new { email }))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("demoted")]
    [InlineData("left")]
    [InlineData("handed over")]
    public async Task It_dies_with_the_inviters_ownership(string how)
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        var inviter = await place.JoinAsync("owner", "Second Owner");
        var member = await place.JoinAsync();
        var person = await host.NewPersonAsync();
        await place.As(inviter).InviteAsync(person.Email).ShouldBeAsync(HttpStatusCode.Created);
        var token = await host.LinkToAsync(person.Email);

        using var done = how switch
        {
            "removed" => await place.Owner.DeleteAsync($"members/{inviter.Id}"),
            "demoted" => await place.Owner.PatchAsJsonAsync($"members/{inviter.Id}", new { role = "member" }),
            "left" => await place.As(inviter).DeleteAsync("members/me"),
            _ => await place.As(inviter).PostAsJsonAsync("ownership-transfer", new { toAccountId = member.Id, thenRole = "member" }),
        };

        done.IsSuccessStatusCode.ShouldBeTrue(await done.Content.ReadAsStringAsync());
        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.revoked");
        (await place.Owner.GetAsync("invitations").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_link_itself_asks_whether_the_inviter_is_still_an_owner()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);
        await host.WriteAsync("update workspaces.member set role = 'member' where workspace_id = @Id", new { place.Id });

        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.revoked");
    }

    [Fact]
    public async Task Links_of_another_purpose_are_worthless_here_and_this_one_elsewhere()
    {
        var place = await host.NewPlaceAsync();
        var (registered, invited) = (WorkspacesHost.NewEmail(), WorkspacesHost.NewEmail());
        var known = await host.NewPersonAsync();
        await api.PostAsJsonAsync("accounts", new { name = "Ada", email = registered, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);
        await api.PostAsJsonAsync("accounts/password-resets", new { email = known.Email }).ShouldBeAsync(HttpStatusCode.Accepted);

        foreach (var foreign in (string[])[await host.LinkToAsync(registered), await host.LinkToAsync(known.Email), "", "nonsense", new string('x', 5000)])
        {
            var code = foreign.Length == 0 ? "validation.failed" : "link.invalid";
            await api.PreviewAsync(foreign).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
            await api.AcceptAsync(foreign, "Mallory").ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        }

        var token = await place.LinkForAsync(invited);
        await api.PostAsJsonAsync("accounts/verification", new { token }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await api.PostAsJsonAsync("accounts/activation", new { token, name = "Nina", password = WorkspacesHost.Password }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await api.PutAsJsonAsync("accounts/password", new { token, password = WorkspacesHost.Password }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await api.AcceptAsync(token, "Nina").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_of_one_workspace_opens_no_other()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);
        await other.InviteSomebodyAsync(person.Email);

        (await person.Api().AcceptAsync(token).ShouldBeAsync(HttpStatusCode.OK)).Id("workspaceId").ShouldBe(place.Id);

        await other.As(person).GetAsync("members").ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }

    [Fact]
    public async Task Looking_uses_nothing_up_and_a_GET_does_nothing()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);

        for (var i = 0; i < 3; i++)
        {
            await api.PreviewAsync(token).ShouldBeAsync(HttpStatusCode.OK);
            (await api.GetAsync($"invitations/acceptance?token={token}")).StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
            (await api.GetAsync($"invitations/preview?token={token}")).StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
        }

        (await StatusAsync(place)).ShouldBe("pending");
        await person.Api().AcceptAsync(token).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    public async Task Of_many_who_accept_at_once_one_wins(int count)
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);

        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => person.Api().AcceptAsync(token)));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(count - 1);
        (await host.PublishedAsync<MemberChanged>(place.Id)).Count(e => e.AccountId == person.Id).ShouldBe(1);
    }

    [Fact]
    public async Task Of_new_people_who_accept_the_same_at_once_one_is_made()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        var token = await place.LinkForAsync(email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => api.AcceptAsync(token, $"Nina {n}", $"{WorkspacesHost.Password} {n}")));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.Unauthorized).ShouldBe(3);
        (await host.ReadAsync<int>("select count(*)::int from workspaces.account where email = @email", new { email })).ShouldBe(1);
    }

    [Fact]
    public async Task A_weak_password_or_no_name_is_refused_and_the_link_still_works()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        var token = await place.LinkForAsync(email);

        foreach (var (name, password, field) in ((string?, string?, string)[])
            [("Nina", "short", "password"), ("Nina", "Password1234", "password"), ("Nina", null, "password"), ("", WorkspacesHost.Password, "name"), (null, WorkspacesHost.Password, "name")])
        {
            var problem = await api.PostAsJsonAsync("invitations/acceptance", new { token, name, password }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
            problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(problem.ToString());
        }

        await api.AcceptAsync(token, "Nina").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_password_that_a_stranger_registered_for_the_address_is_dropped()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await api.PostAsJsonAsync("accounts", new { name = "Mallory", email, password = "planted by mallory" }).ShouldBeAsync(HttpStatusCode.Accepted);
        var planted = await host.LinkToAsync(email);
        var token = await place.LinkForAsync(email);

        await api.AcceptAsync(token, "Nina New").ShouldBeAsync(HttpStatusCode.OK);

        await api.PostAsJsonAsync("accounts/verification", new { token = planted }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await api.PostAsJsonAsync("sessions", new { email, password = "planted by mallory" }).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "credentials.invalid");
    }

    [Fact]
    public async Task Who_was_added_elsewhere_before_is_active_there_too()
    {
        var (place, elsewhere) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var email = WorkspacesHost.NewEmail();
        await elsewhere.Owner.PostAsJsonAsync("members", new { email, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);
        var token = await place.LinkForAsync(email);

        await api.AcceptAsync(token, "Nina New").ShouldBeAsync(HttpStatusCode.OK);

        var told = (await host.PublishedAsync<MemberChanged>(elsewhere.Id))[^1];
        (told.Name, told.Email, told.Active, told.Version).ShouldBe(("Nina New", email, true, 2));
        var me = await api.PostAsJsonAsync("sessions", new { email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Created);
        me.GetProperty("workspaces").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_that_became_too_small_meanwhile_has_no_room()
    {
        var place = await host.NewPlaceAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);
        await place.AllowAsync(agents: 1);

        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "plan.agents_exceeded");
        (await StatusAsync(place)).ShouldBe("pending");
    }
}
