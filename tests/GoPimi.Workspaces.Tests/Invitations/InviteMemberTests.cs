using GoPimi.Workspaces.Invitations;

namespace GoPimi.Workspaces.Tests.Invitations;

public sealed class InviteMemberTests(WorkspacesHost host)
{
    [Fact]
    public async Task An_invitation_goes_out_by_mail_and_stands_in_the_list()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();

        var made = await place.Owner.InviteAsync(email.ToUpperInvariant(), "owner", "Nina New").ShouldBeAsync(HttpStatusCode.Created);

        (made.Text("email"), made.Text("role"), made.Text("status"), made.Text("invitedBy")).ShouldBe((email, "owner", "pending", "Olive Owner"));
        (made.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow).ShouldBeInRange(TimeSpan.FromDays(6.99), TimeSpan.FromDays(7.01));
        made.GetProperty("can").ToString().ShouldBe("""{"resend":true,"revoke":true}""");
        var mail = (await host.MailsToAsync(email)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Olive Owner invites you to Acme");
        mail.TextBody!.ShouldStartWith("Hello Nina New,");
        mail.TextBody!.ShouldContain("/invite#token=");
        var listed = (await place.Owner.GetAsync("invitations").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (listed.Id(), listed.Text("mail")).ShouldBe((made.Id(), "sent"));
        (await place.Owner.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_member_is_not_invited_and_nobody_twice()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await place.InviteSomebodyAsync(email);

        await place.Owner.InviteAsync(place.OwnerPerson.Email).ShouldBeProblemAsync(HttpStatusCode.Conflict, "member.exists");
        await place.Owner.InviteAsync(email).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.exists");
    }

    [Fact]
    public async Task Of_64_invitations_at_once_exactly_as_many_are_made_as_there_is_room()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 8);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(n => n % 2 == 0
            ? place.Owner.InviteAsync(WorkspacesHost.NewEmail())
            : place.Owner.PostAsJsonAsync("members", new { email = WorkspacesHost.NewEmail(), role = "member" })));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(7);
        answers.Count(a => a.StatusCode == HttpStatusCode.PaymentRequired).ShouldBe(57);
        (await host.ReadAsync<int>(
            """
            select (select count(*) from workspaces.member where workspace_id = @Id)::int
                + (select count(*) from workspaces.invitation where workspace_id = @Id and status = 'pending')::int
            """,
            new { place.Id })).ShouldBe(8);
    }

    [Fact]
    public async Task The_same_person_invited_by_many_at_once_is_invited_once()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => place.Owner.InviteAsync(email)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(15);
    }

    [Fact]
    public async Task One_that_has_grown_too_old_holds_no_place_and_makes_way_for_another()
    {
        var place = await host.NewPlaceAsync();
        await place.JoinAsync();
        var email = WorkspacesHost.NewEmail();
        await place.InviteSomebodyAsync(email);
        await place.Owner.InviteAsync(WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "plan.agents_exceeded");
        await host.WriteAsync("update workspaces.invitation set expires_at = now() where workspace_id = @Id", new { place.Id });

        var again = await place.InviteSomebodyAsync(email);

        (await place.Owner.GetAsync("invitations").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .ShouldHaveSingleItem().Id().ShouldBe(again);
    }

    [Fact]
    public async Task Who_is_added_by_a_program_needs_the_invitation_no_more()
    {
        var place = await host.NewPlaceAsync();
        await place.JoinAsync();
        var person = await host.NewPersonAsync();
        var token = await place.LinkForAsync(person.Email);

        await place.Owner.PostAsJsonAsync("members", new { email = person.Email, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);

        (await place.Owner.GetAsync("invitations").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
        await person.Api().AcceptAsync(token).ShouldBeProblemAsync(HttpStatusCode.Conflict, "invitation.revoked");
    }

    [Fact]
    public async Task An_address_gets_five_mails_an_hour_from_all_workspaces_together()
    {
        var email = WorkspacesHost.NewEmail();
        List<Place> places = [];
        for (var i = 0; i < 8; i++)
            places.Add(await host.NewPlaceAsync());

        var answers = await Task.WhenAll(places.Select(p => p.Owner.InviteAsync(email)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(5);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
            await Task.FromResult(refused).ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "invitation.too_often");
        (await host.MailsToAsync(email)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_workspace_sends_so_many_invitations_a_day()
    {
        var place = await host.NewPlaceAsync();
        for (var i = 0; i < 20; i++)
        {
            var id = await place.InviteSomebodyAsync(WorkspacesHost.NewEmail());
            await place.Owner.DeleteAsync($"invitations/{id}").ShouldBeAsync(HttpStatusCode.NoContent);
        }

        var refused = await place.Owner.InviteAsync(WorkspacesHost.NewEmail()).ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "invitation.too_often");

        refused.Text("detail").ShouldContain("Try again later");
        (await host.ReadAsync<int>("select count(*)::int from workspaces.invitation where workspace_id = @Id", new { place.Id })).ShouldBe(20);
    }

    [Fact]
    public async Task Only_an_owner_invites_and_sees_who_is_invited()
    {
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var member = await place.JoinAsync();
        var id = await place.InviteSomebodyAsync(WorkspacesHost.NewEmail());

        foreach (var (client, status, code) in ((HttpClient, HttpStatusCode, string)[])
        [
            (place.As(member), HttpStatusCode.Forbidden, "role.owner_required"),
            (place.As(other.OwnerPerson), HttpStatusCode.NotFound, "workspace.not_found"),
            (host.Client(place.Url), HttpStatusCode.Unauthorized, "authentication.required"),
        ])
        {
            await client.InviteAsync(WorkspacesHost.NewEmail()).ShouldBeProblemAsync(status, code);
            await client.GetAsync("invitations").ShouldBeProblemAsync(status, code);
            await client.PostAsync($"invitations/{id}/resend", null).ShouldBeProblemAsync(status, code);
            await client.DeleteAsync($"invitations/{id}").ShouldBeProblemAsync(status, code);
        }

        await other.Owner.PostAsync($"invitations/{id}/resend", null).ShouldBeProblemAsync(HttpStatusCode.NotFound, "invitation.not_found");
        await other.Owner.DeleteAsync($"invitations/{id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "invitation.not_found");
    }

    [Fact]
    public async Task A_repeated_request_with_the_same_key_invites_once()
    {
        var place = await host.NewPlaceAsync();
        var (client, email) = (place.Owner, WorkspacesHost.NewEmail());
        client.DefaultRequestHeaders.Add("Idempotency-Key", "invite-nina");

        var first = await client.InviteAsync(email).ShouldBeAsync(HttpStatusCode.Created);
        var second = await client.InviteAsync(email).ShouldBeAsync(HttpStatusCode.Created);

        second.ToString().ShouldBe(first.ToString());
        (await host.MailsToAsync(email)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("plain", "member", null)]
    [InlineData("", "member", null)]
    [InlineData("a@example.com", "admin", null)]
    [InlineData("a@example.com", "", null)]
    [InlineData("a@example.com", "member", "http://evil.example")]
    public async Task What_cannot_be_right_is_a_400(string email, string role, string? name) =>
        await (await host.NewPlaceAsync()).Owner.InviteAsync(email, role, name).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

    [Fact]
    public async Task The_list_comes_in_pages_served_by_its_index()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        List<Guid> made = [];
        for (var i = 0; i < 3; i++)
            made.Add(await place.InviteSomebodyAsync(WorkspacesHost.NewEmail()));

        var first = await place.Owner.GetAsync("invitations?limit=2").ShouldBeAsync(HttpStatusCode.OK);
        var second = await place.Owner.GetAsync($"invitations?limit=2&after={first.Text("next")}").ShouldBeAsync(HttpStatusCode.OK);

        first.GetProperty("items").EnumerateArray().Select(i => i.Id()).ShouldBe([made[2], made[1]]);
        second.GetProperty("items").EnumerateArray().Select(i => i.Id()).ShouldBe([made[0]]);
        await host.WriteAsync(
            """
            insert into workspaces.invitation (workspace_id, id, email, role, invited_by, expires_at)
            select @Id, gen_random_uuid(), n || '@crowd.example', 'member', @OwnerId, now() + interval '1 day' from generate_series(1, 4000) n;
            analyze workspaces.invitation
            """,
            new { place.Id, OwnerId = place.OwnerPerson.Id });
        var plan = await host.ExplainAsync(place.Id, ListInvitations.Handler.Find, new { Before = Guid.AllBitsSet, Take = 51 });
        plan.ShouldContain("invitation_open");
        plan.ShouldContain("invitation_mail_of");
        plan.ShouldNotContain("Sort  ");
    }
}
