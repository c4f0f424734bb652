using System.Globalization;
using System.Text.RegularExpressions;

namespace GoPimi.Workspaces.Accounts;

// One spelling for one address: lower case, the domain in ASCII. Quoted and non-ASCII local parts are not taken.
internal static partial class EmailAddress
{
    const int MaxLength = 254;
    const int MaxLocalLength = 64;

    public static bool IsValid(string? text) => Normalize(text) is not null;

    public static string? Normalize(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.LastIndexOf('@');
        if (trimmed.Length > MaxLength || at is < 1 or > MaxLocalLength)
            return null;

        try
        {
            var domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(trimmed[(at + 1)..]);
            var address = $"{trimmed[..at]}@{domain}".ToLowerInvariant();
            return address.Length <= MaxLength && Shape().IsMatch(address) ? address : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static string LocalPart(string address) => address[..address.LastIndexOf('@')];

    [GeneratedRegex(@"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
