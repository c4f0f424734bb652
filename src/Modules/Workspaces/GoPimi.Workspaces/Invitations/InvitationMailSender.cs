using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.Invitations;

// Sends the mails of invitations, as carefully as those about accounts and in the same turn.
internal sealed partial class InvitationMailSender(
    IServiceScopeFactory scopes, PlatformSettings platform, TimeProvider clock, ILogger<InvitationMailSender> logger)
{
    public async Task<bool> SendOneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GlobalDb>();
        var secret = Secret.New();
        if (await db.FindAsync<Mail>(Claim, new { secret.Hash }, cancellationToken) is not { } mail)
            return false;

        var content = JsonSerializer.Deserialize<AccountMailContent>(mail.Content, EventJson.Options)!;
        using var message = AccountMailText.Compose(
            platform, mail.Id, mail.Attempts, "invitation", content, content.Person ?? "", mail.Recipient, secret.Text);
        message.Date = clock.GetUtcNow();
        var transport = scope.ServiceProvider.GetRequiredService<IMailTransport>();
        // From here on the mail may have left, so a shutdown does not stop the bookkeeping.
        var outcome = await transport.SendAsync(new OutgoingMail(message, platform.SenderAddress, [mail.Recipient]), CancellationToken.None);
        if (outcome.Fate is not SendFate.Accepted)
            NotSent(mail.Id, outcome.Fate, outcome.Detail);

        var status = AccountMailSender.Next(outcome.Fate, mail.Attempts);
        await db.ExecuteAsync(Finish, new { mail.Id, mail.Attempts, Status = status, outcome.Detail }, CancellationToken.None);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Invitation mail {Id} was not sent: {Fate} {Detail}")]
    partial void NotSent(Guid id, SendFate fate, string? detail);

    sealed record Mail(Guid Id, string Recipient, string Content, int Attempts);

    const string Claim = """
        with lost as (
            update workspaces.invitation_mail
            set status = 'uncertain', finished_at = now(), error = 'The sender stopped while this mail was on its way.'
            where status = 'sending' and lease_until < now()
        ), due as (
            select id
            from workspaces.invitation_mail
            where status = 'queued' and due_at <= now()
            order by due_at
            limit 1
            for update skip locked
        )
        update workspaces.invitation_mail m
        set status = 'sending', attempts = m.attempts + 1, lease_until = now() + interval '5 minutes', hash = @Hash
        from due
        where m.id = due.id
        returning m.id, m.recipient, m.content::text, m.attempts
        """;

    // A link that certainly never arrived is useless to everybody.
    const string Finish = """
        update workspaces.invitation_mail
        set status = @Status,
            error = left(@Detail, 500),
            due_at = now() + interval '30 seconds' * power(2, @Attempts - 1),
            finished_at = case when @Status <> 'queued' then now() end,
            hash = case when @Status not in ('queued', 'failed') then hash end
        where id = @Id and attempts = @Attempts and status = 'sending'
        """;
}
