using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Invitations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.AccountMails;

// Sends the mails about accounts. A mail is claimed before it goes out; if the process dies in between, nobody knows whether
// it went, so it rests as uncertain and the person can ask for another. The secret of a link is made here and only its hash
// stays behind.
internal sealed partial class AccountMailSender(
    IServiceScopeFactory scopes, InvitationMailSender invitations, PlatformSettings platform, TimeProvider clock,
    ILogger<AccountMailSender> logger)
    : BackgroundService
{
    const int MaxAttempts = 8;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await SendOneAsync(stoppingToken))
                    await Task.Delay(Idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Whatever goes wrong (the database restarts), mails must go out again afterwards.
            catch (Exception e)
            {
                Stumbled(e);
                await Task.Delay(Idle, CancellationToken.None);
            }
        }
    }

    // Sends one waiting mail, of an account or an invitation; false when none is due.
    public async Task<bool> SendOneAsync(CancellationToken cancellationToken) =>
        await SendAccountMailAsync(cancellationToken) || await invitations.SendOneAsync(cancellationToken);

    async Task<bool> SendAccountMailAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GlobalDb>();
        var secret = Secret.New();
        if (await db.FindAsync<Mail>(Claim, new { secret.Hash }, cancellationToken) is not { } mail)
            return false;

        var content = JsonSerializer.Deserialize<AccountMailContent>(mail.Content, EventJson.Options)!;
        using var message = AccountMailText.Compose(
            platform, mail.Id, mail.Attempts, mail.Kind, content, mail.Name, mail.Email, secret.Text);
        message.Date = clock.GetUtcNow();
        var transport = scope.ServiceProvider.GetRequiredService<IMailTransport>();
        // From here on the mail may have left, so a shutdown does not stop the bookkeeping.
        var outcome = await transport.SendAsync(new OutgoingMail(message, platform.SenderAddress, [mail.Email]), CancellationToken.None);
        if (outcome.Fate is not SendFate.Accepted)
            NotSent(mail.Id, mail.Kind, outcome.Fate, outcome.Detail);

        await db.ExecuteAsync(Finish, new { mail.Id, mail.Attempts, Status = Next(outcome.Fate, mail.Attempts), outcome.Detail }, CancellationToken.None);
        return true;
    }

    internal static string Next(SendFate fate, int attempts) => fate switch
    {
        SendFate.Accepted => "sent",
        SendFate.Deferred when attempts < MaxAttempts => "queued",
        SendFate.Unknown => "uncertain",
        _ => "failed",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account mail {Id} ({Kind}) was not sent: {Fate} {Detail}")]
    partial void NotSent(Guid id, string kind, SendFate fate, string? detail);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending account mails stumbled and goes on")]
    partial void Stumbled(Exception failure);

    sealed record Mail(Guid Id, string Kind, string Content, int Attempts, string Name, string Email);

    const string Claim = """
        with lost as (
            update workspaces.account_mail
            set status = 'uncertain', finished_at = now(), error = 'The sender stopped while this mail was on its way.'
            where status = 'sending' and lease_until < now()
        ), due as (
            select id
            from workspaces.account_mail
            where status = 'queued' and due_at <= now()
            order by due_at
            limit 1
            for update skip locked
        ), claimed as (
            update workspaces.account_mail m
            set status = 'sending', attempts = m.attempts + 1, lease_until = now() + interval '5 minutes'
            from due
            where m.id = due.id
            returning m.id, m.account_id, m.kind, m.content, m.attempts, m.recipient
        ), link as (
            insert into workspaces.account_link (hash, account_id, purpose, mail_id, expires_at)
            select @Hash, c.account_id, c.kind, c.id,
                now() + case c.kind when 'password_reset' then interval '1 hour' else interval '1 day' end
            from claimed c
            where c.kind in ('verification', 'activation', 'password_reset', 'email_change_old', 'email_change_new')
        )
        select c.id, c.kind, c.content::text, c.attempts, a.name, coalesce(c.recipient, a.email) as email
        from claimed c
        join workspaces.account a on a.id = c.account_id
        """;

    // A link that certainly never arrived is useless to everybody.
    const string Finish = """
        with unused as (
            delete from workspaces.account_link
            where mail_id = @Id and @Status in ('queued', 'failed')
        )
        update workspaces.account_mail
        set status = @Status,
            error = left(@Detail, 500),
            due_at = now() + interval '30 seconds' * power(2, @Attempts - 1),
            finished_at = case when @Status <> 'queued' then now() end
        where id = @Id and attempts = @Attempts and status = 'sending'
        """;
}
