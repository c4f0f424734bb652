using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Workspaces.Tests.Events;

public sealed class EventOutboxTests(WorkspacesHost host)
{
    [Fact]
    public async Task An_event_goes_with_its_rolled_back_command_and_the_next_command_of_the_scope_has_its_own()
    {
        var place = await host.NewPlaceAsync();
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(place.Id, Actor.System);
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        var outbox = scope.ServiceProvider.GetRequiredService<EventOutbox>();

        await session.BeginAsync(CancellationToken.None);
        outbox.Add(Renamed(place, "undone"));
        await session.RollbackAsync();
        await session.BeginAsync(CancellationToken.None);
        outbox.Add(Renamed(place, "done"));
        await session.CommitAsync(CancellationToken.None);

        await host.DrainEventsAsync();
        (await host.PublishedAsync<WorkspaceChanged>(place.Id)).Select(e => e.Name).ShouldBe(["done"]);
    }

    static WorkspaceChanged Renamed(Place place, string name) => new(place.Id, "slug", name, "Europe/Berlin", Version: 2);
}
