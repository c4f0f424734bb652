using GoPimi.Workspaces.Tests.Invitations;

namespace GoPimi.Workspaces.Tests.Members;

public sealed class PeopleAuditTests(WorkspacesHost host)
{
    [Fact]
    public async Task Who_came_how_became_what_and_went_is_in_the_audit_log()
    {
        var place = await host.NewPlaceAsync();
        await place.AllowAsync(agents: 10);
        var (invited, second) = (await host.NewPersonAsync("Ida Invited"), await place.JoinAsync("owner", "Second Owner"));
        var id = await place.InviteSomebodyAsync(invited.Email);
        await place.Owner.PostAsync($"invitations/{id}/resend", null).ShouldBeAsync(HttpStatusCode.OK);
        await invited.Api().AcceptAsync(await host.LinkToAsync(invited.Email)).ShouldBeAsync(HttpStatusCode.OK);
        await place.As(second).InviteAsync(WorkspacesHost.NewEmail()).ShouldBeAsync(HttpStatusCode.Created);
        await place.Owner.PatchAsJsonAsync($"members/{second.Id}", new { role = "member" }).ShouldBeAsync(HttpStatusCode.OK);
        await place.As(second).DeleteAsync("members/me").ShouldBeAsync(HttpStatusCode.NoContent);
        await place.Owner.PostAsJsonAsync("ownership-transfer", new { toAccountId = invited.Id, thenRole = "member" }).ShouldBeAsync(HttpStatusCode.NoContent);
        await place.As(invited).DeleteAsync($"members/{place.OwnerPerson.Id}?reassignTo={invited.Id}").ShouldBeAsync(HttpStatusCode.NoContent);

        var entries = (await place.As(invited).GetAsync("audit-entries?limit=100").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Reverse().Where(e => !e.Text("action").StartsWith("workspace.", StringComparison.Ordinal)).ToList();

        entries.Select(e => $"{e.Text("action")} {e.GetProperty("before")} {e.GetProperty("after")}"
                .Replace(second.Email, "second", StringComparison.Ordinal).Replace(place.OwnerPerson.Email, "first", StringComparison.Ordinal)
                .Replace(invited.Id.ToString(), "ida", StringComparison.Ordinal))
            .Where(e => !e.StartsWith("invitation.created", StringComparison.Ordinal) && !e.StartsWith("invitation.resent", StringComparison.Ordinal))
            .ShouldBe(
            [
                """member.added  {"role":"owner","email":"second"}""",
                """invitation.accepted  {"name":"Ida Invited","role":"member","accountId":"ida"}""",
                """invitation.revoked {"role":"member"} """,
                """member.role_changed {"role":"owner"} {"role":"member"}""",
                """member.left {"role":"member","email":"second"} """,
                """ownership.transferred {"role":"member","actorRole":"owner"} {"role":"owner","actorRole":"member"}""",
                """member.removed {"role":"member","email":"first"} {"reassignTo":"ida"}""",
            ],
            // Two entries of one act may share a millisecond.
            ignoreOrder: true);
        entries.Count(e => e.Text("action") == "invitation.created").ShouldBe(2);
        entries.Single(e => e.Text("action") == "invitation.resent").GetProperty("after").Text("invitedBy").ShouldBe("Olive Owner");
        entries.Single(e => e.Text("action") == "invitation.accepted").GetProperty("person").Id().ShouldBe(invited.Id);
    }
}
