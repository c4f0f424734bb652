using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Testing;

/// <summary>A workspace of one test, with an owner and a member. Every test makes its own, so tests run in parallel.</summary>
public sealed class TestWorkspace(ModuleHost host)
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public Guid OwnerId { get; } = Guid.CreateVersion7();

    public Guid MemberId { get; } = Guid.CreateVersion7();

    /// <summary>The address of the workspace's API, with a trailing slash.</summary>
    public string Url => $"/api/v1/workspaces/{Id}/";

    /// <summary>A client of the owner; its base address is the workspace.</summary>
    public HttpClient Owner => As(OwnerId, "owner");

    /// <summary>A client of the member; its base address is the workspace.</summary>
    public HttpClient Member => As(MemberId, "member");

    /// <summary>A client of somebody who is not signed in.</summary>
    public HttpClient Anonymous => host.Client(Url);

    /// <summary>A client of anybody, optionally with the scopes of an API token.</summary>
    public HttpClient As(Guid accountId, string role, string? scopes = null)
    {
        var client = host.Client(Url);
        client.DefaultRequestHeaders.Add(TestAuthentication.Header, TestAuthentication.Caller(accountId, Id, role, scopes));
        return client;
    }

    /// <summary>Delivers a foreign event to the module's listeners and drains.</summary>
    public async Task HearAsync(params IIntegrationEvent[] events)
    {
        foreach (var @event in events)
            await host.DeliverAsync(@event);
        await host.DrainEventsAsync();
    }

    /// <summary>The events of one kind that the module has published in this workspace, oldest first.</summary>
    public Task<IReadOnlyList<T>> PublishedAsync<T>()
        where T : IIntegrationEvent => host.PublishedAsync<T>(Id);
}
