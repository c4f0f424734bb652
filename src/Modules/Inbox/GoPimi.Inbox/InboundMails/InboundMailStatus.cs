namespace GoPimi.Inbox.InboundMails;

internal static class InboundMailStatus
{
    public const string Received = "received";
    public const string Processed = "processed";
    public const string Held = "held";
    public const string Quarantined = "quarantined";
    public const string Ignored = "ignored";

    public static IReadOnlyList<string> All { get; } = [Received, Processed, Held, Quarantined, Ignored];
}
