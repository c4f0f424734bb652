namespace GoPimi.Inbox.Classifying;

internal static class Classification
{
    public const string Customer = "customer";
    public const string AutoReply = "auto_reply";
    public const string Bounce = "bounce";
    public const string Complaint = "complaint";
    public const string Own = "own";
    public const string Spam = "spam";

    public static IReadOnlyList<string> All { get; } = [Customer, AutoReply, Bounce, Complaint, Own, Spam];
}

/// <summary>What kind of mail it is, and by which sign.</summary>
internal sealed record Verdict(string Classification, string Reason);
