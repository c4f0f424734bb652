using System.Text.Json.Serialization;

namespace GoPimi.Notifications.Preferences;

/// <summary>What somebody wants to hear of in a workspace, and where.</summary>
internal sealed record PreferenceMatrix(
    [property: JsonRequired] Channels Assigned, [property: JsonRequired] Channels CustomerReplied);

/// <summary>Where to hear of it.</summary>
/// <param name="InApp">At the bell.</param>
/// <param name="Email">By mail, when it was not read at the bell before.</param>
internal sealed record Channels([property: JsonRequired] bool InApp, [property: JsonRequired] bool Email)
{
    public static Channels Everywhere { get; } = new(InApp: true, Email: true);
}
