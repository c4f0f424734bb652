namespace GoPimi.Workspaces.Workspaces;

internal static class TimeZoneName
{
    const int MaxLength = 64;

    public const string Rule = "Name a time zone such as Europe/Berlin.";

    // Windows names are known to .NET as well, but to neither PostgreSQL nor the browser.
    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaxLength }
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        && zone.HasIanaId;
}
