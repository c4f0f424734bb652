namespace GoPimi.Workspaces.Webhooks;

// Section Webhooks. Private addresses and plain HTTP are for a developer's machine and tests; nobody else turns them on.
internal sealed class WebhookSettings
{
    public bool AllowPrivateAddresses { get; init; }

    public bool AllowHttp { get; init; }
}
