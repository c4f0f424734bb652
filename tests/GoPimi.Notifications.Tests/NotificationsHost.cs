using GoPimi.Testing;
using Microsoft.Extensions.Configuration;

[assembly: AssemblyFixture(typeof(GoPimi.Notifications.Tests.NotificationsHost))]

namespace GoPimi.Notifications.Tests;

public sealed class NotificationsHost() : ModuleHost(new NotificationsModule()), IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await StartAsync();

    protected override void Configure(IConfigurationBuilder configuration) => configuration.AddInMemoryCollection(
        [new("Platform:BaseUrl", "https://desk.test")]);
}
