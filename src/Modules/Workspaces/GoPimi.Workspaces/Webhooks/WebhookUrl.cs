using System.Net;

namespace GoPimi.Workspaces.Webhooks;

internal static class WebhookUrl
{
    public const int MaxLength = 2000;

    public const string Rule = "A webhook needs a public https:// address without user name and password.";

    public static bool IsValid(string? url, WebhookSettings settings) =>
        url is { Length: > 0 and <= MaxLength }
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (settings.AllowHttp && uri.Scheme == Uri.UriSchemeHttp))
        && uri.UserInfo.Length == 0
        && uri.IdnHost.Length > 0
        && (settings.AllowPrivateAddresses || LooksPublic(uri));

    // A name is checked when it is dialled; what can be seen at once is refused at once.
    static bool LooksPublic(Uri uri) => uri.HostNameType switch
    {
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var address) && PublicAddress.IsPublic(address),
        UriHostNameType.Dns => uri.IdnHost.Contains('.', StringComparison.Ordinal)
            && !uri.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            && !uri.IdnHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            && !uri.IdnHost.EndsWith(".internal", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
