using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.Accounts;

// Takes away sessions, links and counted attempts that have ended, mails that went out a month
// ago, and what happened a year ago.
internal sealed class AccountSweeper(IServiceScopeFactory scopes, ILogger<AccountSweeper> logger)
    : PeriodicService(TimeSpan.FromHours(1), logger)
{
    public override async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GlobalDb>().ExecuteAsync(Sweep, args: null, cancellationToken);
    }

    const string Sweep = """
        delete from workspaces.session
        where expires_at < now() or last_seen_at < now() - interval '7 days';
        delete from workspaces.account_link
        where expires_at < now();
        delete from workspaces.sign_in_challenge
        where expires_at < now();
        delete from workspaces.sign_in_guard
        where last_at < now() - interval '1 day';
        delete from workspaces.account_mail
        where finished_at < now() - interval '30 days';
        delete from workspaces.invitation_mail
        where finished_at < now() - interval '30 days';
        delete from workspaces.email_change
        where expires_at < now();
        delete from workspaces.account_event
        where occurred_at < now() - interval '1 year'
        """;
}
