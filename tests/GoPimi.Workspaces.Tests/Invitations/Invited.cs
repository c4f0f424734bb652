namespace GoPimi.Workspaces.Tests.Invitations;

// How tests invite and accept.
internal static class Invited
{
    public static Task<HttpResponseMessage> InviteAsync(this HttpClient client, string? email, string? role = "member", string? name = null) =>
        client.PostAsJsonAsync("invitations", new { email, role, name });

    public static async Task<Guid> InviteSomebodyAsync(this Place place, string email, string role = "member") =>
        (await place.Owner.InviteAsync(email, role).ShouldBeAsync(HttpStatusCode.Created)).Id();

    public static async Task<string> LinkForAsync(this Place place, string email, string role = "member")
    {
        await place.InviteSomebodyAsync(email, role);
        return await place.Host.LinkToAsync(email);
    }

    public static Task<HttpResponseMessage> PreviewAsync(this HttpClient api, string token) =>
        api.PostAsJsonAsync("invitations/preview", new { token });

    // As the person who is signed in.
    public static Task<HttpResponseMessage> AcceptAsync(this HttpClient api, string token) =>
        api.PostAsJsonAsync("invitations/acceptance", new { token });

    public static Task<HttpResponseMessage> AcceptAsync(this HttpClient api, string token, string name, string password = WorkspacesHost.Password) =>
        api.PostAsJsonAsync("invitations/acceptance", new { token, name, password });

    public static HttpClient Api(this Person person) => person.Client("/api/v1/");
}
