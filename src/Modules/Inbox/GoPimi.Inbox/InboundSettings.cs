namespace GoPimi.Inbox;

// Configuration section "Inbound". Bound from configuration, hence public setters of an internal class.
internal sealed class InboundSettings
{
    /// <summary>The largest mail in MB as people count it: attachments before their encoding, as mail providers state it.</summary>
    public int MaxMegabytes { get; init; } = 25;

    /// <summary>Base64 with its line ends takes 37 % more, and headers want room.</summary>
    public long MaxRawBytes => MaxMegabytes * 1024L * 1024 * 138 / 100;
}
