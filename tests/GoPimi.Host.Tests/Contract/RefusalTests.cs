using System.Net;
using System.Text;
using GoPimi.Host.Tests.Running;
using GoPimi.Testing;
using GoPimi.Testing.Running;

namespace GoPimi.Host.Tests.Contract;

// What a programmer meets first: a wrong method, type or body is said as such, also before signing in.
public sealed class RefusalTests : IAsyncLifetime
{
    TestDatabase database = null!;
    InProcessHost host = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CloneAsync();
        host = await InProcessHost.StartAsync(database.AppConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_type_is_415_and_a_wrong_method_405()
    {
        using var anonymous = host.Client();
        foreach (var type in (string[])["text/plain", "application/x-www-form-urlencoded", "application/json; charset=bogus"])
            await anonymous.PostAsync("/api/v1/sessions", Body("{}", type)).ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "body.unsupported_type");

        await anonymous.PutAsync("/api/v1/sessions", Body("{}", "application/json")).ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, "method.not_allowed");
        await anonymous.PostAsync("/api/v1/sessions", Body("", "application/json")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "body.missing");
        await anonymous.GetAsync("/api/v1/nowhere").ShouldBeProblemAsync(HttpStatusCode.NotFound, "page.not_found");
        await anonymous.GetAsync("/api/v1/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_time_may_have_any_offset_and_a_cursor_only_its_own_list()
    {
        var owner = await Person.SignUpAsync(host.Client(), "Olga");
        var workspace = await owner.CreateWorkspaceAsync("Times");
        var expires = DateTimeOffset.UtcNow.AddDays(30).ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        await workspace.PostAsync("api-tokens", new { name = "offset", scopes = new[] { "read" }, expiresAt = expires });

        await workspace.ReceiveTicketAsync("One");
        await workspace.ReceiveTicketAsync("Two");
        var next = (await workspace.GetAsync("tickets?view=all&limit=1")).Text("next");
        (await workspace.GetAsync($"tickets?view=all&limit=1&after={next}")).GetProperty("items").GetArrayLength().ShouldBe(1);
        foreach (var list in (string[])["inbound-mails", "contacts", "notifications", "members"])
            await owner.Client.GetAsync(workspace.Url($"{list}?after={next}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "cursor.invalid");
    }

    static StringContent Body(string text, string type)
    {
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
