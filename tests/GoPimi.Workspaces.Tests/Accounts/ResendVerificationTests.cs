namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class ResendVerificationTests(WorkspacesHost host)
{
    readonly HttpClient api = host.Client("/api/v1/");

    Task<HttpResponseMessage> ResendAsync(string email) => api.PostAsJsonAsync("accounts/verification-mails", new { email });

    [Fact]
    public async Task Whoever_waits_for_a_link_gets_another_and_both_work_until_one_is_used()
    {
        var email = WorkspacesHost.NewEmail();
        await api.PostAsJsonAsync("accounts", new { name = "Ada", email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);
        var first = await host.LinkToAsync(email);

        await ResendAsync(email).ShouldBeAsync(HttpStatusCode.Accepted);

        var second = await host.LinkToAsync(email);
        second.ShouldNotBe(first);
        await api.PostAsJsonAsync("accounts/verification", new { token = first }).ShouldBeAsync(HttpStatusCode.NoContent);
        await api.PostAsJsonAsync("accounts/verification", new { token = second }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
    }

    [Fact]
    public async Task The_answer_never_tells_whether_the_address_is_known()
    {
        var active = await host.NewPersonAsync();
        var unknown = WorkspacesHost.NewEmail();

        var toActive = await ResendAsync(active.Email).ShouldBeAsync(HttpStatusCode.Accepted);
        var toUnknown = await ResendAsync(unknown).ShouldBeAsync(HttpStatusCode.Accepted);

        toActive.ToString().ShouldBe(toUnknown.ToString());
        (await host.MailsToAsync(active.Email)).ShouldBeEmpty();
        (await host.MailsToAsync(unknown)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invited_person_gets_the_invitation_again()
    {
        var place = await host.NewPlaceAsync();
        var email = WorkspacesHost.NewEmail();
        await place.Owner.PostAsJsonAsync("members", new { email, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);
        await host.SendMailsAsync();

        await ResendAsync(email).ShouldBeAsync(HttpStatusCode.Accepted);

        var mails = await host.MailsToAsync(email);
        mails.Count.ShouldBe(2);
        mails[1].TextBody!.ShouldContain("Olive Owner has added you to the workspace \u201CAcme\u201D");
    }
}
