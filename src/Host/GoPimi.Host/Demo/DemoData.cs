using System.Diagnostics;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.BuildingBlocks.Tenancy;
using Npgsql;

namespace GoPimi.Host.Demo;

// In development an empty installation begins with months of work in it: every screen shows something. Demo__Seed=false
// leaves it empty.
internal sealed partial class DemoData(IServiceProvider services, PlatformSettings platform, TimeProvider clock, ILogger<DemoData> logger)
{
    /// <summary>How to sign in; null when there is no demo.</summary>
    public DemoAccess? Access { get; private set; }

    public async Task EnsureAsync()
    {
        try
        {
            var state = await StateAsync();
            if (state == DemoState.Empty)
                await SeedAsync();
            if (state != DemoState.InUse)
                Access = new DemoAccess(DemoSignIn.Email, DemoSignIn.Password);
        }
        // A database that is not there or not migrated is readiness's matter; two hosts that seed at once are nobody's.
        catch (NpgsqlException e)
        {
            Skipped(e);
        }
    }

    async Task<DemoState> StateAsync()
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var seeder in scope.ServiceProvider.GetServices<IDemoSeeder>())
        {
            if (await seeder.StateAsync(CancellationToken.None) is { } state)
                return state;
        }

        return DemoState.InUse;
    }

    async Task SeedAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var workspaces = new DemoWriter(clock.GetUtcNow(), platform.MailDomain).Write();
        foreach (var workspace in workspaces)
        {
            await using var scope = Enter(workspace);
            var session = scope.ServiceProvider.GetRequiredService<DbSession>();
            await session.BeginAsync(CancellationToken.None);
            foreach (var seeder in scope.ServiceProvider.GetServices<IDemoSeeder>())
                await seeder.SeedAsync(workspace, CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        await HearAsync();
        foreach (var workspace in workspaces)
        {
            await using var scope = Enter(workspace);
            foreach (var seeder in scope.ServiceProvider.GetServices<IDemoSeeder>())
                await seeder.PlayAsync(workspace, CancellationToken.None);
        }

        Seeded(workspaces.Count, workspaces.Sum(w => w.Tickets.Count), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    AsyncServiceScope Enter(DemoWorkspace workspace)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(workspace.Id, Actor.System);
        return scope;
    }

    // What the event pump does later, until nothing is left to hear.
    async Task HearAsync()
    {
        var (relay, worker) = (services.GetRequiredService<EventRelay>(), services.GetRequiredService<EventWorker>());
        string[] modules = [.. services.GetServices<IModule>().Select(m => m.Name)];
        int moved;
        do
        {
            moved = 0;
            foreach (var module in modules)
                moved += await relay.MoveAsync(module, CancellationToken.None);
            await Task.WhenAll(modules.Select(async module =>
            {
                while (await worker.HandleOneAsync(module, CancellationToken.None))
                {
                }
            }));
        }
        while (moved > 0);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Made a demo of {Workspaces} workspaces with {Tickets} tickets in {Seconds:F1} s")]
    partial void Seeded(int workspaces, int tickets, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no demo: the database did not take it")]
    partial void Skipped(Exception failure);
}

internal sealed record DemoAccess(string Email, string Password);
