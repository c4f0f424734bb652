using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GoPimi.Bench;

/// <summary>A person with a workspace and an API token.</summary>
internal sealed partial class Desk(Uri address, CookieContainer cookies, Guid workspaceId, string slug, string token)
{
    static readonly string[] Scopes = ["read", "write"];

    public Guid WorkspaceId => workspaceId;

    public string MailAddress => $"{slug}@mail.localhost";

    public CookieContainer Cookies => cookies;

    public HttpClient Browser() => Client(address, cookies);

    public HttpClient Program()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address, $"/api/v1/workspaces/{workspaceId}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static async Task<Desk> OpenAsync(Installation installation)
    {
        var cookies = new CookieContainer();
        using var client = Client(installation.Address, cookies);
        const string Email = "bench@people.test";
        const string Password = "plenty of long words 27";
        await SendAsync(client, "/api/v1/accounts", new { name = "Bench", email = Email, password = Password });
        await SendAsync(client, "/api/v1/accounts/verification", new { token = await LinkAsync(client) });
        await SendAsync(client, "/api/v1/sessions", new { email = Email, password = Password });
        var workspace = await SendAsync(client, "/api/v1/workspaces", new { name = "Bench", slug = "bench", timeZone = "Europe/Berlin" });
        var id = workspace.GetProperty("id").GetGuid();
        var token = await SendAsync(client, $"/api/v1/workspaces/{id}/api-tokens", new { name = "bench", scopes = Scopes });
        await SendAsync(client, $"/dev/workspaces/{id}/plan", new { code = "business" }, HttpMethod.Put);
        await Task.Delay(2000);
        return new Desk(installation.Address, cookies, id, "bench", token.GetProperty("token").GetString()!);
    }

    static HttpClient Client(Uri address, CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-GoPimi-CSRF", "1");
        return client;
    }

    static async Task<JsonElement> SendAsync(HttpClient client, string path, object body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    static async Task<string> LinkAsync(HttpClient client)
    {
        while (true)
        {
            var mails = await client.GetFromJsonAsync<JsonElement>("/dev/mails");
            foreach (var mail in mails.GetProperty("items").EnumerateArray())
            {
                if (LinkToken().Match(mail.GetProperty("text").GetString() ?? "") is { Success: true } link)
                    return link.Groups["token"].Value;
            }

            await Task.Delay(100);
        }
    }

    [GeneratedRegex("#token=(?<token>[A-Za-z0-9_-]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkToken();
}
