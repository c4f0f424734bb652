namespace GoPimi.Notifications.Triggers;

internal static class Actors
{
    // Rules and programs have no name of their own.
    public static string NameOf(string? name) => string.IsNullOrWhiteSpace(name) ? "GoPimi" : name;
}
