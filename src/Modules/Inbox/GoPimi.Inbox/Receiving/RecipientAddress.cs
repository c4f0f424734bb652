namespace GoPimi.Inbox.Receiving;

/// <summary>An address of ours: the mailbox, and the reply token when there is one (slug+token@domain).</summary>
internal sealed record RecipientAddress(string Mailbox, string? Token)
{
    public static RecipientAddress? Parse(string? address)
    {
        var text = (address ?? "").Trim().Trim('<', '>').ToLowerInvariant();
        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1 || text.Length > 320 || text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
            return null;

        var plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus <= 0 || plus > at
            ? new RecipientAddress(text, Token: null)
            : new RecipientAddress(text[..plus] + text[at..], text[(plus + 1)..at]);
    }

    /// <summary>The parts of a recipient field: one address, or several with commas.</summary>
    public static IReadOnlyList<string> Split(string field) =>
        field.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
