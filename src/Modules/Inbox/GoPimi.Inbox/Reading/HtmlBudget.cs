using AngleSharp.Dom;

namespace GoPimi.Inbox.Reading;

// HTML can be small and yet explode in a parser: a formatting element that is never closed is repeated in every block
// after it (HTML standard, "reconstruct the active formatting elements"), and deep nesting ends recursive code.
internal static class HtmlBudget
{
    const int MaxDepth = 256;
    const int MaxTags = 200_000;
    const long MaxCost = 2_000_000;
    // A parser compares each attribute of a tag with those before it.
    const int MaxAttributes = 300;
    const long MaxScanned = 100_000_000;

    static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>One pass over the tags: what a parser would build from them, roughly.</summary>
    public static bool Allows(string html)
    {
        if (html.Length > ParseLimits.MaxHtmlLength)
            return false;

        long cost = 0;
        long scanned = 0;
        var (tags, open) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var closing = at + 1 < html.Length && html[at + 1] == '/';
            var name = Name(html, closing ? at + 2 : at + 1);
            if (name.Length == 0)
                continue;

            if (Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                open = closing ? Math.Max(0, open - 1) : open + 1;
            cost += open;
            if (++tags > MaxTags || cost > MaxCost)
                return false;
            if (HasTooManyAttributes(html, at, ref scanned) || scanned > MaxScanned)
                return false;
        }

        return true;
    }

    /// <summary>Whether the tree is shallow enough for code that recurses.</summary>
    public static bool IsShallow(INode root)
    {
        var depth = 0;
        for (var node = root; node is not null;)
        {
            if (depth > MaxDepth)
                return false;
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
                (node, depth) = (node.Parent, depth - 1);
            node = node is null || node == root ? null : node.NextSibling;
        }

        return true;
    }

    // Words outside of quotes up to the end of the tag: never fewer than it has attributes.
    static bool HasTooManyAttributes(string html, int start, ref long scanned)
    {
        var (words, quote, between) = (0, '\0', false);
        var at = start;
        for (; at < html.Length && words <= MaxAttributes; at++)
        {
            var c = html[at];
            if (quote != '\0')
                (quote, between) = c == quote ? ('\0', true) : (quote, false);
            else if (c == '>')
                break;
            else if (c is '"' or '\'' && html[at - 1] == '=')
                quote = c;
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '/')
                between = true;
            else
                (words, between) = (between ? words + 1 : words, false);
        }

        scanned += at - start;
        return words > MaxAttributes;
    }

    static ReadOnlySpan<char> Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html.AsSpan(start, end - start);
    }
}
