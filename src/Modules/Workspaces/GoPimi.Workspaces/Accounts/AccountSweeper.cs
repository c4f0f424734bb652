using GoPimi.BuildingBlocks.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.Accounts;

// Once an hour takes away what has ended: sessions, links, counted attempts, and mails that went out a month ago.
internal sealed partial class AccountSweeper(IServiceScopeFactory scopes, ILogger<AccountSweeper> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GlobalDb>().ExecuteAsync(Sweep, args: null, cancellationToken);
    }

    async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        // The next hour brings another try.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            NotSwept(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ended sessions and links were not swept")]
    partial void NotSwept(Exception failure);

    const string Sweep = """
        delete from workspaces.session
        where expires_at < now() or last_seen_at < now() - interval '7 days';
        delete from workspaces.account_link
        where expires_at < now();
        delete from workspaces.sign_in_guard
        where last_at < now() - interval '1 day';
        delete from workspaces.account_mail
        where finished_at < now() - interval '30 days'
        """;
}
