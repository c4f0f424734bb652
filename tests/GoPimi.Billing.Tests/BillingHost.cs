using GoPimi.Testing;

[assembly: AssemblyFixture(typeof(GoPimi.Billing.Tests.BillingHost))]

namespace GoPimi.Billing.Tests;

public sealed class BillingHost() : ModuleHost(new BillingModule()), IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await StartAsync();
}
