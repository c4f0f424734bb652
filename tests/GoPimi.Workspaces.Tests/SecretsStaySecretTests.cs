using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.Tests;

/// <summary>Plays through all flows and looks for their secrets in every table, every mail and every log line.</summary>
public sealed class SecretsStaySecretTests : IAsyncLifetime
{
    const string FirstPassword = "canary feathers one 81";
    const string SecondPassword = "canary feathers two 82";
    const string WrongPassword = "canary feathers wrong 83";

    readonly LogHost host = new();

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task No_password_token_cookie_or_link_is_found_where_it_does_not_belong()
    {
        var api = host.Client("/api/v1/");
        var (email, invited) = (WorkspacesHost.NewEmail(), WorkspacesHost.NewEmail());
        await api.PostAsJsonAsync("accounts", new { name = "Ada", email, password = FirstPassword }).ShouldBeAsync(HttpStatusCode.Accepted);
        var verification = await host.LinkToAsync(email);
        await api.PostAsJsonAsync("accounts/verification", new { token = verification }).ShouldBeAsync(HttpStatusCode.NoContent);
        await api.PostAsJsonAsync("sessions", new { email, password = WrongPassword }).ShouldBeAsync(HttpStatusCode.Unauthorized);
        using var signedIn = await api.PostAsJsonAsync("sessions", new { email, password = FirstPassword });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]["gopimi=".Length..];
        var account = (await signedIn.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("account");
        var person = new Person(host, account.Id(), "Ada", email, cookie);

        var made = await person.Client("/api/v1/").PostAsJsonAsync("workspaces", new { name = "Acme", slug = "canary", timeZone = "UTC" }).ShouldBeAsync(HttpStatusCode.Created);
        var place = new Place(host, made.Id(), person);
        var owner = place.Owner;
        owner.DefaultRequestHeaders.Add("Idempotency-Key", "canary");
        var token = (await owner.PostAsJsonAsync("api-tokens", new { name = "Script", scopes = new[] { "read" } }).ShouldBeAsync(HttpStatusCode.Created)).Text("token");
        await place.With(token).GetAsync("members").ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.PostAsJsonAsync("members", new { email = invited, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);
        var activation = await host.LinkToAsync(invited);
        await api.PostAsJsonAsync("accounts/activation", new { token = activation, name = "", password = SecondPassword }).ShouldBeAsync(HttpStatusCode.BadRequest);
        await api.PostAsJsonAsync("accounts/activation", new { token = activation, name = "Nina", password = SecondPassword }).ShouldBeAsync(HttpStatusCode.NoContent);
        var joining = WorkspacesHost.NewEmail();
        await place.Owner.PostAsJsonAsync("invitations", new { email = joining, role = "member" }).ShouldBeAsync(HttpStatusCode.Created);
        var invitation = await host.LinkToAsync(joining);
        await api.PostAsJsonAsync("invitations/preview", new { token = invitation }).ShouldBeAsync(HttpStatusCode.OK);
        await api.PostAsJsonAsync("invitations/acceptance", new { token = invitation, name = "Max", password = SecondPassword }).ShouldBeAsync(HttpStatusCode.OK);
        await host.DrainEventsAsync();

        var everything = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["database"] = await DumpAsync(),
            ["logs"] = string.Join('\n', host.Lines),
        };
        everything["database"].ShouldContain(email);
        everything["logs"].ShouldContain("insert into workspaces.session");
        foreach (var secret in (string[])[FirstPassword, SecondPassword, WrongPassword, verification, activation, invitation, cookie, token])
        {
            foreach (var (where, text) in everything)
                text.Contains(secret, StringComparison.Ordinal).ShouldBeFalse($"{secret} is in the {where}");
        }

        foreach (var mail in host.SentMails.List(100))
        {
            var text = await File.ReadAllTextAsync(mail.Path, TestContext.Current.CancellationToken);
            foreach (var secret in (string[])[FirstPassword, SecondPassword, WrongPassword, cookie, token])
                text.ShouldNotContain(secret);
        }
    }

    // Every row of every table as text.
    async Task<string> DumpAsync()
    {
        await using var connection = await host.OpenAsync();
        var tables = await connection.QueryAsync<string>(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname in ('workspaces', 'platform') and tablename <> 'schema_version'
            """);
        var rows = new List<string>();
        foreach (var table in tables)
            rows.AddRange(await connection.QueryAsync<string>($"select t::text from {table} t"));
        return string.Join('\n', rows);
    }

    sealed class LogHost : WorkspacesHost
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        protected override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<ILoggerProvider>(new Collector(Lines));
            services.Configure<LoggerFilterOptions>(options =>
            {
                options.MinLevel = LogLevel.Trace;
                options.Rules.Add(new LoggerFilterRule("Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider", categoryName: null, LogLevel.Warning, filter: null));
            });
        }
    }

    sealed class Collector(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {state} {exception}");

        public void Dispose()
        {
        }
    }
}
