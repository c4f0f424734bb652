using GoPimi.BuildingBlocks.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Workspaces.Tests.AccountMails;

/// <summary>A host of its own, whose mail provider does what a test says.</summary>
public sealed class AccountMailSenderTests : IAsyncLifetime
{
    readonly Provider provider = new();
    readonly ProviderHost host;
    readonly string email = WorkspacesHost.NewEmail();

    public AccountMailSenderTests() => host = new ProviderHost(provider);

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await Api.PostAsJsonAsync("accounts", new { name = "Ada", email, password = WorkspacesHost.Password }).ShouldBeAsync(HttpStatusCode.Accepted);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    HttpClient Api => host.Client("/api/v1/");

    Task<(string Status, int Attempts, double Wait)> StateAsync() => host.ReadAsync<(string, int, double)>(
        """
        select m.status, m.attempts, extract(epoch from m.due_at - now())::float8
        from workspaces.account_mail m join workspaces.account a on a.id = m.account_id
        where a.email = @email
        order by m.created_at desc limit 1
        """,
        new { email });

    Task BecomeDueAsync() => host.WriteAsync("update workspaces.account_mail set due_at = now() where status = 'queued'");

    [Fact]
    public async Task A_deferred_mail_is_tried_again_later_with_a_new_link()
    {
        provider.Outcome = new SendOutcome(SendFate.Deferred, "451 later");
        await host.SendMailsAsync();
        var (status, attempts, wait) = await StateAsync();
        (status, attempts).ShouldBe(("queued", 1));
        wait.ShouldBeInRange(1, 30);
        var first = provider.LastToken;

        provider.Outcome = SendOutcome.Accepted;
        await BecomeDueAsync();
        await host.SendMailsAsync();

        (await StateAsync()).Status.ShouldBe("sent");
        provider.LastToken.ShouldNotBe(first);
        await Api.PostAsJsonAsync("accounts/verification", new { token = first }).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "link.invalid");
        await Api.PostAsJsonAsync("accounts/verification", new { token = provider.LastToken }).ShouldBeAsync(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task After_eight_attempts_it_is_given_up()
    {
        provider.Outcome = new SendOutcome(SendFate.Deferred, "451 later");
        for (var i = 0; i < 9; i++)
        {
            await host.SendMailsAsync();
            await BecomeDueAsync();
        }

        var (status, attempts, _) = await StateAsync();
        (status, attempts).ShouldBe(("failed", 8));
    }

    [Theory]
    [InlineData(SendFate.Refused, "failed")]
    [InlineData(SendFate.Unknown, "uncertain")]
    public async Task What_was_refused_or_may_have_left_is_not_sent_again(SendFate fate, string state)
    {
        provider.Outcome = new SendOutcome(fate, "550 no");
        await host.SendMailsAsync();
        await BecomeDueAsync();
        await host.SendMailsAsync();

        (await StateAsync()).Status.ShouldBe(state);
        provider.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_whose_sender_died_rests_as_uncertain_and_the_person_can_ask_for_another()
    {
        provider.Outcome = null;
        await Should.ThrowAsync<InvalidOperationException>(host.SendMailsAsync());
        (await StateAsync()).Status.ShouldBe("sending");
        await host.WriteAsync("update workspaces.account_mail set lease_until = now() - interval '1 second' where status = 'sending'");

        provider.Outcome = SendOutcome.Accepted;
        await host.SendMailsAsync();
        (await StateAsync()).Status.ShouldBe("uncertain");
        provider.Sent.ShouldBe(1);

        await Api.PostAsJsonAsync("accounts/verification-mails", new { email }).ShouldBeAsync(HttpStatusCode.Accepted);
        await host.SendMailsAsync();
        (await StateAsync()).Status.ShouldBe("sent");
        await Api.PostAsJsonAsync("accounts/verification", new { token = provider.LastToken }).ShouldBeAsync(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_many_senders_one_sends()
    {
        var sender = host.Services.GetRequiredService<GoPimi.Workspaces.AccountMails.AccountMailSender>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sender.SendOneAsync(CancellationToken.None)));

        provider.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task The_sweeper_takes_away_what_has_ended()
    {
        await host.SendMailsAsync();
        await host.WriteAsync(
            """
            update workspaces.account_link set expires_at = now() - interval '1 second';
            update workspaces.account_mail set finished_at = now() - interval '31 days'
            """);

        await host.Services.GetRequiredService<GoPimi.Workspaces.Accounts.AccountSweeper>().RunOnceAsync(CancellationToken.None);

        (await host.ReadAsync<int>("select (select count(*) from workspaces.account_link)::int + (select count(*) from workspaces.account_mail)::int"))
            .ShouldBe(0);
    }

    sealed class ProviderHost(Provider provider) : WorkspacesHost
    {
        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IMailTransport>(provider);
    }

    sealed class Provider : IMailTransport
    {
        int sent;

        // Null: the process dies before it knows.
        public SendOutcome? Outcome { get; set; } = SendOutcome.Accepted;

        public int Sent => sent;

        public string LastToken { get; private set; } = "";

        public Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref sent);
            LastToken = mail.Message.TextBody!.Split("#token=")[1].Split('\n')[0].Trim();
            return Task.FromResult(Outcome ?? throw new InvalidOperationException("The process died."));
        }
    }
}
