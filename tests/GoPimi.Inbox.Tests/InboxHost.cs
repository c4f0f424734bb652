using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Tests;
using GoPimi.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(InboxHost))]

namespace GoPimi.Inbox.Tests;

/// <summary>The Inbox over a real database; what leaves goes through a transport that tests can make fail.</summary>
public sealed class InboxHost() : ModuleHost(new InboxModule()), IAsyncLifetime
{
    public ScriptedTransport Transport => Services.GetRequiredService<ScriptedTransport>();

    public async ValueTask InitializeAsync() => await StartAsync();

    protected override void ConfigureServices(IServiceCollection services) => services
        .AddSingleton<ScriptedTransport>()
        .AddSingleton<IMailTransport>(p => p.GetRequiredService<ScriptedTransport>());
}
