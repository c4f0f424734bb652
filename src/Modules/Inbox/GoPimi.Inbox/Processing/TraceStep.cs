namespace GoPimi.Inbox.Processing;

/// <summary>One answer to "why is this mail here?".</summary>
internal sealed record TraceStep(string Step, string Result, string? Detail);
