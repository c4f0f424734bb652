using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using GoPimi.Host.Tests.Running;
using GoPimi.Testing;
using GoPimi.Testing.Running;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace GoPimi.Host.Tests.Live;

public sealed class LiveTests
{
    [Fact]
    public async Task A_change_on_one_host_is_heard_on_the_other()
    {
        await using var world = await World.CreateAsync();
        await using var connection = await world.ListenAsync();

        var ticket = await world.Workspace.ReceiveTicketAsync("Heard over there");

        await Eventually.BeTrueAsync("the hint", () => Task.FromResult(world.Heard.Contains(ticket.Id())));
    }

    [Fact]
    public async Task Who_is_removed_hears_nothing_more()
    {
        await using var world = await World.CreateAsync();
        await using var connection = await world.ListenAsync();
        var closed = new TaskCompletionSource();
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };

        await world.Workspace.Owner.Client.DeleteAsync(world.Workspace.Url($"members/{world.MemberId}")).ShouldBeAsync(HttpStatusCode.NoContent);
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        var ticket = await world.Workspace.ReceiveTicketAsync("Not for him");

        await Task.Delay(500);
        world.Heard.ShouldNotContain(ticket.Id());
        (await world.JoinAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_site_opens_no_connection()
    {
        await using var world = await World.CreateAsync();
        await ShouldBeAsync("https://evil.example", HttpStatusCode.Forbidden);
        await ShouldBeAsync("null", HttpStatusCode.Forbidden);
        await ShouldBeAsync("http://localhost:81", HttpStatusCode.Forbidden);
        await ShouldBeAsync("http://localhost", HttpStatusCode.OK);

        async Task ShouldBeAsync(string origin, HttpStatusCode status)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/live/negotiate?negotiateVersion=1");
            request.Headers.TryAddWithoutValidation("Origin", origin);
            using var response = await world.Workspace.Owner.Client.SendAsync(request);
            response.StatusCode.ShouldBe(status, origin);
        }
    }

    // Two hosts on one database: mail comes in at the first, a member listens at the second.
    sealed class World(TestDatabase database, string files, InProcessHost first, InProcessHost second) : IAsyncDisposable
    {
        readonly CookieKeeper browser = second.Browser();

        public required Workspace Workspace { get; init; }

        public Guid MemberId { get; private set; }

        public ConcurrentBag<Guid> Heard { get; } = [];

        public static async Task<World> CreateAsync()
        {
            var database = await TestPostgres.CloneAsync();
            var files = Directory.CreateTempSubdirectory("gopimi-live-").FullName;
            (string, string)[] shared = [("Blobs:Path", Path.Combine(files, "blobs")), ("Mail:CapturePath", Path.Combine(files, "mails"))];
            var first = await InProcessHost.StartAsync(database.AppConnectionString, mutation: null, shared);
            var second = await InProcessHost.StartAsync(database.AppConnectionString, mutation: null, shared);
            var owner = await Person.SignUpAsync(first.Client(), "Olga");
            return new World(database, files, first, second) { Workspace = await owner.CreateWorkspaceAsync("Live") };
        }

        public async Task<HubConnection> ListenAsync()
        {
            var member = await Person.SignUpAsync(InProcessHost.Client(browser), "Max");
            await Workspace.PostAsync("members", new { email = member.Email, role = "member" });
            MemberId = (await member.Client.GetAsync("/api/v1/me").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("account").Id();
            var connection = Connection();
            connection.On<JsonElement>("changed", hint => Heard.Add(hint.Id()));
            await connection.StartAsync();
            (await connection.InvokeAsync<bool>("Join", Workspace.Id)).ShouldBeTrue();
            return connection;
        }

        public async Task<bool> JoinAsync()
        {
            await using var connection = Connection();
            await connection.StartAsync();
            return await connection.InvokeAsync<bool>("Join", Workspace.Id);
        }

        public async ValueTask DisposeAsync()
        {
            browser.Dispose();
            await second.DisposeAsync();
            await first.DisposeAsync();
            await database.DisposeAsync();
            Directory.Delete(files, recursive: true);
        }

        HubConnection Connection() => new HubConnectionBuilder()
            .WithUrl("http://localhost/hubs/live", options =>
            {
                options.HttpMessageHandlerFactory = _ => new Borrowed(browser);
                options.Transports = HttpTransportType.LongPolling;
            })
            .Build();

        // The connection disposes its handler; the browser goes on.
        sealed class Borrowed(CookieKeeper browser) : HttpMessageHandler
        {
            readonly HttpMessageInvoker inner = new(browser, disposeHandler: false);

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                inner.SendAsync(request, cancellationToken);

            protected override void Dispose(bool disposing)
            {
                inner.Dispose();
                base.Dispose(disposing);
            }
        }
    }
}
