using Microsoft.Net.Http.Headers;

namespace GoPimi.Ticketing.Attachments;

internal static class MediaType
{
    const string Unknown = "application/octet-stream";

    // What a browser may show by itself: pictures that cannot hold scripts (SVG can).
    static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    // What a browser may be told truthfully because it cannot run it; everything else is bytes.
    static readonly HashSet<string> Told = new(StringComparer.Ordinal)
    {
        "application/json", "application/pdf", "application/zip", "audio/mpeg", "audio/ogg", "audio/wav", "text/csv", "text/plain",
        "video/mp4", "video/webm",
    };

    public static bool IsShown(string type) => Shown.Contains(type);

    public static string Served(string type) => Shown.Contains(type) || Told.Contains(type) ? type : Unknown;

    public static string Safe(string? type) =>
        type is { Length: <= 127 } && MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.MediaType.HasValue
            ? parsed.MediaType.Value!.ToLowerInvariant()
            : Unknown;
}
