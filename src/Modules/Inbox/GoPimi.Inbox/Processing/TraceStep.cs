using GoPimi.Inbox.Reading;

namespace GoPimi.Inbox.Processing;

/// <summary>One answer to "why is this mail here?".</summary>
internal sealed record TraceStep(string Step, string Result, string? Detail)
{
    /// <summary>A step whose detail may quote the mail, which may hold anything.</summary>
    public static TraceStep Of(string step, string result, string? detail) =>
        new(step, result, detail is null ? null : CleanText.Line(detail, 1000));
}
