using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GoPimi.Workspaces.Tests.AuditLog;

public sealed class AuditViewsTests(WorkspacesHost host)
{
    [Fact]
    public async Task Who_opened_something_is_noted_once_an_hour_by_all_hosts_together()
    {
        var (place, target) = (await host.NewPlaceAsync(), new AuditTarget("contact", Guid.NewGuid()));
        var hour = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 3600 * 3600);
        using var here = NewHost();
        using var there = NewHost();
        foreach (var views in new[] { here, there, here })
        {
            views.Note(View(place, hour.AddMinutes(-50), target));
            views.Note(View(place, hour.AddMinutes(-10), target));
            views.Note(View(place, hour.AddMinutes(-70), target));
            views.Note(View(place, hour.AddMinutes(-10), target) with { ActorId = Guid.NewGuid() });
            await views.FlushAsync(CancellationToken.None);
        }

        var entries = (await place.Owner.GetAsync($"audit-entries?target={target.Id}").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToList();

        entries.Count(e => e.GetProperty("person").Id() == place.OwnerPerson.Id).ShouldBe(2);
        entries.Count.ShouldBe(2 + 3);
        (here.Lost, there.Lost).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_view_asks_nothing_of_the_request_and_is_written_behind_it()
    {
        var (place, target) = (await host.NewPlaceAsync(), new AuditTarget("contact", Guid.NewGuid()));
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(place.Id, new Actor(place.OwnerPerson.Id));

        scope.ServiceProvider.GetRequiredService<AuditTrail>().Viewed("contact.viewed", target);

        await host.Services.GetRequiredService<AuditViews>().FlushAsync(CancellationToken.None);
        var entries = (await place.Owner.GetAsync("audit-entries?action=contact.viewed").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items");
        entries.GetArrayLength().ShouldBe(1);
        entries[0].GetProperty("target").Id().ShouldBe(target.Id);
    }

    AuditViews NewHost() => new(host.Services.GetRequiredService<NpgsqlDataSource>(), NullLogger<AuditViews>.Instance);

    static AuditView View(Place place, DateTimeOffset at, AuditTarget target) =>
        new(place.Id, at, place.OwnerPerson.Id, ApiTokenId: null, "contact.viewed", target, "203.0.113.7", "Test");
}
