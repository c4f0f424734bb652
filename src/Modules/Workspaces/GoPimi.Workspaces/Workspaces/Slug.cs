using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GoPimi.Workspaces.Workspaces;

// The short name of a workspace in addresses, also the local part of its first mail address.
internal static partial class Slug
{
    public const string Rule = "Use 3 to 38 lower-case letters, digits and hyphens, not beginning or ending with a hyphen.";

    public const string ReservedRule = "This name is reserved. Please choose another.";

    // Names under which the installation itself is written to (RFC 2142) or reached.
    static readonly FrozenSet<string> Reserved = new[]
    {
        "abuse", "account", "accounts", "activate", "admin", "administrator", "api", "app", "assets", "auth", "billing", "blog",
        "bounce", "bounces", "contact", "dashboard", "dev", "docs", "ftp", "gopimi", "health", "hello", "help", "hooks",
        "hostmaster", "hubs", "imap", "info", "legal", "localhost", "login", "mail", "mailer-daemon", "marketing", "new", "news",
        "no-reply", "noreply", "notifications", "onboarding", "openapi", "pop", "postmaster", "privacy", "root", "sales",
        "security", "settings", "sign-in", "sign-up", "signup", "smtp", "ssl", "static", "status", "support", "system", "team",
        "terms", "test", "unsubscribe", "verify", "webmaster", "www",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsWellFormed(string? slug) => slug is not null && Shape().IsMatch(slug);

    public static bool IsReserved(string? slug) => slug is not null && Reserved.Contains(slug);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{1,36}[a-z0-9]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
