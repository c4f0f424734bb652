using Dapper;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Passwords;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

[assembly: AssemblyFixture(typeof(GoPimi.Workspaces.Tests.WorkspacesHost))]

namespace GoPimi.Workspaces.Tests;

/// <summary>The module with its real authentication: people sign in and send their cookie.</summary>
public class WorkspacesHost() : ModuleHost(new WorkspacesModule()), IAsyncLifetime
{
    public const string Password = "crooked lamp sings 42";

    static readonly Lazy<Task<string>> Hash = new(async () =>
    {
        using var passwords = new PasswordHasher();
        return await passwords.HashAsync(Password, CancellationToken.None);
    });

    readonly SemaphoreSlim sending = new(1);

    protected override bool AuthenticatesItself => true;

    // Receivers of webhooks listen on this machine.
    protected override void Configure(IConfigurationBuilder configuration) => configuration.AddInMemoryCollection(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["Webhooks:AllowPrivateAddresses"] = "true", ["Webhooks:AllowHttp"] = "true" });

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>An address that nobody else uses.</summary>
    public static string NewEmail() => $"p{Guid.NewGuid():N}@example.com";

    /// <summary>A person with an account and a session, without a workspace.</summary>
    public async Task<Person> NewPersonAsync(string name = "Ada Lovelace")
    {
        var (id, email, session) = (Guid.CreateVersion7(), NewEmail(), Secret.New());
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync(
            """
            insert into workspaces.account (id, email, name, password_hash, status, verified_at)
            values (@id, @email, @name, @hash, 'active', now());
            insert into workspaces.session (id, account_id, hash, expires_at)
            values (@id, @id, @Session, now() + interval '30 days')
            """,
            new { id, email, name, hash = await Hash.Value, Session = session.Hash });
        return new Person(this, id, name, email, session.Text);
    }

    /// <summary>A workspace made by a new person.</summary>
    public async Task<Place> NewPlaceAsync()
    {
        var owner = await NewPersonAsync("Olive Owner");
        var made = await owner.Client("/api/v1/").PostAsJsonAsync(
            "workspaces", new { name = "Acme", slug = $"w{Guid.NewGuid():N}"[..30], timeZone = "Europe/Berlin" }).ShouldBeAsync(HttpStatusCode.Created);
        return new Place(this, made.Id(), owner);
    }

    /// <summary>Sends what is waiting.</summary>
    public async Task SendMailsAsync()
    {
        await sending.WaitAsync();
        try
        {
            var sender = Services.GetRequiredService<AccountMailSender>();
            while (await sender.SendOneAsync(CancellationToken.None))
            {
            }
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>The mails to an address, oldest first, after sending what is waiting.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsToAsync(string email)
    {
        await SendMailsAsync();
        return [.. SentMails.List(10_000).Select(m => m.Message).Where(m => m.To.Mailboxes.Any(t => t.Address == email)).Reverse()];
    }

    /// <summary>The secret of the link in the newest mail to an address.</summary>
    public async Task<string> LinkToAsync(string email)
    {
        var text = (await MailsToAsync(email))[^1].TextBody!;
        return text[(text.IndexOf("#token=", StringComparison.Ordinal) + "#token=".Length)..].Split('\n')[0].Trim();
    }

    public async Task<T> ReadAsync<T>(string sql, object? args = null)
    {
        await using var connection = await OpenAsync();
        return await connection.QuerySingleAsync<T>(sql, args);
    }

    public async Task WriteAsync(string sql, object? args = null)
    {
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync(sql, args);
    }

    /// <summary>How PostgreSQL would run a statement as the app's role in a workspace.</summary>
    public async Task<string> ExplainAsync(Guid workspaceId, string sql, object args)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            "set local role gopimi_app; select set_config('app.workspace_id', @id, true)", new { id = workspaceId.ToString() }, transaction);
        var parameters = new DynamicParameters(args);
        parameters.Add("WorkspaceId", workspaceId);
        return string.Join('\n', await connection.QueryAsync<string>($"explain {sql}", parameters, transaction));
    }
}

/// <summary>Somebody who is signed in.</summary>
public sealed record Person(WorkspacesHost Host, Guid Id, string Name, string Email, string Session)
{
    /// <summary>A browser of this person.</summary>
    public HttpClient Client(string path)
    {
        var client = Host.Client(path);
        client.DefaultRequestHeaders.Add("Cookie", $"gopimi={Session}");
        client.DefaultRequestHeaders.Add("X-GoPimi-CSRF", "1");
        return client;
    }
}

/// <summary>A workspace and its owner.</summary>
public sealed record Place(WorkspacesHost Host, Guid Id, Person OwnerPerson)
{
    public string Url => $"/api/v1/workspaces/{Id}/";

    public HttpClient Owner => As(OwnerPerson);

    public HttpClient As(Person person) => person.Client(Url);

    /// <summary>A client with an API token.</summary>
    public HttpClient With(string token)
    {
        var client = Host.Client(Url);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>A new person who joins this workspace.</summary>
    public async Task<Person> JoinAsync(string role = "member", string name = "Max Member")
    {
        var person = await Host.NewPersonAsync(name);
        await Owner.PostAsJsonAsync("members", new { email = person.Email, role }).ShouldBeAsync(HttpStatusCode.Created);
        return person;
    }

    /// <summary>A token of a person for this workspace.</summary>
    public async Task<string> NewTokenAsync(Person person, params string[] scopes) =>
        (await As(person).PostAsJsonAsync("api-tokens", new { name = "Script", scopes }).ShouldBeAsync(HttpStatusCode.Created)).Text("token");

    /// <summary>Gives the workspace room for so many people.</summary>
    public async Task AllowAsync(int agents, int version = 1)
    {
        await Host.DeliverAsync(new Billing.Contracts.PlanLimitsChanged(Id, "team", "Team", agents, TicketsPerMonth: 1000, version));
        await Host.DrainEventsAsync();
    }
}
