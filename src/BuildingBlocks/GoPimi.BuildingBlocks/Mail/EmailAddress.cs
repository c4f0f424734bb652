using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GoPimi.BuildingBlocks.Mail;

/// <summary>
/// What counts as an e-mail address when somebody gives us one: <c>local@domain</c> to which a mail can be sent. What strangers
/// write into the From of a mail is not judged here; it is stored and shown as it came.
/// </summary>
public static partial class EmailAddress
{
    /// <summary>The longest address, in octets (RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>The longest part before the @, in octets (RFC 5321, 4.5.3.1.1).</summary>
    public const int MaxLocalLength = 64;

    static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// Whether a mail can be sent there: words joined by single dots (RFC 5322 dot-atom, also in other scripts: RFC 6531) at a
    /// domain of at least two labels. No quoted words, no address literals, no trailing dot, no characters that do not show.
    /// </summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => Canonical(text) is not null;

    /// <summary>
    /// The one spelling of an address: lower case, the domain in ASCII. What is no address comes back trimmed and in lower case,
    /// so that it can be stored, shown and found again.
    /// </summary>
    public static string Normalise(string? text) => Canonical(text) ?? (text ?? "").Trim().ToLowerInvariant();

    /// <summary>The part before the @.</summary>
    public static string LocalPart(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address[..address.LastIndexOf('@')];
    }

    static string? Canonical(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || trimmed.Length > MaxLength || !trimmed.EnumerateRunes().All(Shows))
            return null;

        try
        {
            var local = trimmed[..at].Normalize().ToLowerInvariant();
            var domain = Domains.GetAscii(trimmed[(at + 1)..]).ToLowerInvariant();
            return LocalShape().IsMatch(local) && DomainShape().IsMatch(domain) && Fits(local, domain) ? $"{local}@{domain}" : null;
        }
        // A domain that has no ASCII form.
        catch (ArgumentException)
        {
            return null;
        }
    }

    static bool Fits(string local, string domain) =>
        Encoding.UTF8.GetByteCount(local) is var octets && octets <= MaxLocalLength && octets + 1 + domain.Length <= MaxLength;

    // IDN forgets the characters that do not show; the reader would not see what was asked. A lone surrogate reads as U+FFFD.
    static bool Shows(Rune rune) => rune.IsAscii || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    // No capital may be left: the database's lower() would disagree about it (such as U+0130).
    [GeneratedRegex(@"\A[^\x00-\x20()<>\[\]:;@\\,.""\x7F\p{Lu}\p{Lt}]+(\.[^\x00-\x20()<>\[\]:;@\\,.""\x7F\p{Lu}\p{Lt}]+)*\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LocalShape();

    [GeneratedRegex(@"\A([a-z0-9-]{1,63}\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DomainShape();
}
