using GoPimi.Testing;
using GoPimi.Ticketing.Tests;

[assembly: AssemblyFixture(typeof(TicketingHost))]

namespace GoPimi.Ticketing.Tests;

public sealed class TicketingHost() : ModuleHost(new TicketingModule()), IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await StartAsync();
}
