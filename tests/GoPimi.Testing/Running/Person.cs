using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace GoPimi.Testing.Running;

/// <summary>Somebody who uses the product through its API, signed in with a session like a browser.</summary>
public sealed partial class Person(HttpClient client, string email)
{
    public const string Password = "plenty of long words 27";

    public HttpClient Client => client;

    public string Email => email;

    /// <summary>Registers, takes the link out of the mail, confirms, signs in.</summary>
    public static async Task<Person> SignUpAsync(HttpClient client, string name)
    {
        var email = $"{name.ToLowerInvariant()}-{Guid.NewGuid():N}@people.test";
        await client.PostAsJsonAsync("/api/v1/accounts", new { name, email, password = Password }).ShouldBeAsync(HttpStatusCode.Accepted);
        var token = await LinkTokenAsync(client, email);
        await client.PostAsJsonAsync("/api/v1/accounts/verification", new { token }).ShouldBeAsync(HttpStatusCode.NoContent);
        var person = new Person(client, email);
        await person.SignInAsync();
        return person;
    }

    public Task<JsonElement> SignInAsync() =>
        client.PostAsJsonAsync("/api/v1/sessions", new { email, password = Password }).ShouldBeAsync(HttpStatusCode.Created);

    public async Task<Workspace> CreateWorkspaceAsync(string name)
    {
        var slug = $"{name.ToLowerInvariant()}-{Guid.NewGuid().ToString("N")[..12]}";
        var created = await client.PostAsJsonAsync("/api/v1/workspaces", new { name, slug, timeZone = "Europe/Berlin" })
            .ShouldBeAsync(HttpStatusCode.Created);
        var workspace = new Workspace(this, created.Id(), slug);
        await Eventually.BeTrueAsync("the mailbox", async () =>
            (await workspace.GetAsync("mailboxes")).GetProperty("items").GetArrayLength() == 1);
        return workspace;
    }

    static async Task<string> LinkTokenAsync(HttpClient client, string email) => await Eventually.SeeAsync($"a mail to {email}", async () =>
    {
        var mails = await client.GetFromJsonAsync<JsonElement>("/dev/mails");
        var mail = mails.GetProperty("items").EnumerateArray().FirstOrDefault(m =>
            m.GetProperty("to").EnumerateArray().Any(to => to.GetString()!.Contains(email, StringComparison.OrdinalIgnoreCase)));
        return mail.ValueKind == JsonValueKind.Undefined ? null : LinkToken().Match(mail.Text("text")).Groups[1].Value;
    });

    [GeneratedRegex(@"#token=([A-Za-z0-9_-]+)")]
    private static partial Regex LinkToken();
}

/// <summary>A workspace seen through its creator's eyes.</summary>
public sealed record Workspace(Person Owner, Guid Id, string Slug)
{
    public string Address => $"{Slug}@mail.localhost";

    public string Url(string path) => $"/api/v1/workspaces/{Id}/{path}";

    public Task<JsonElement> GetAsync(string path) => Owner.Client.GetAsync(Url(path)).ShouldBeAsync(HttpStatusCode.OK);

    public Task<JsonElement> PostAsync(string path, object body, HttpStatusCode status = HttpStatusCode.Created) =>
        Owner.Client.PostAsJsonAsync(Url(path), body).ShouldBeAsync(status);

    /// <summary>Writes as a customer and waits for the ticket.</summary>
    public async Task<JsonElement> ReceiveTicketAsync(string subject, string from = "Carla Customer <carla@customer.test>")
    {
        var response = await Owner.Client.PostMailAsync(Address, MailgunHook.Mime(from, Address, subject, $"About {subject}."));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await TicketAsync(subject);
    }

    public async Task<JsonElement> TicketAsync(string subject)
    {
        var found = await Eventually.SeeAsync($"the ticket '{subject}'", async () => (await GetAsync("tickets?view=all&limit=100"))
            .GetProperty("items").EnumerateArray().Where(t => t.Text("subject") == subject).Select(t => (object)t).FirstOrDefault());
        return (JsonElement)found;
    }
}
