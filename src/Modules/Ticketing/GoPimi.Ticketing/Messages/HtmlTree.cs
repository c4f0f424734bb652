using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace GoPimi.Ticketing.Messages;

internal static class HtmlTree
{
    // Real mails stay far below; what goes beyond is made to exhaust parsers, which take quadratic time and deep stacks.
    const int MaxNesting = 200;
    const int MaxAttributes = 200;

    static readonly HashSet<string> NeverNested = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot",
    };

    // Judged by the text alone, in linear time, before any parser sees it.
    public static bool IsSound(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            var isEnd = ++at < html.Length && html[at] == '/';
            if (isEnd)
                at++;
            var start = at;
            while (at < html.Length && char.IsAsciiLetterOrDigit(html[at]))
                at++;
            var name = html[start..at];
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
                continue;

            if (SkipAttributes(html, ref at) > MaxAttributes)
                return false;
            if (!NeverNested.Contains(name))
                depth = isEnd ? Math.Max(depth - 1, 0) : depth + 1;
            if (depth > MaxNesting)
                return false;
        }

        return true;
    }

    // The words of an element that is not allowed stay, except where they were no words to read.
    public static IHtmlElement Clean(HtmlSanitizer sanitizer, string html)
    {
        var document = sanitizer.HtmlParserFactory().ParseDocument(html);
        foreach (var wordless in document.QuerySelectorAll("script, style, template, noscript, title, textarea, select, object, svg, math"))
            wordless.Remove();

        var body = document.Body!;
        sanitizer.SanitizeDom(document, body);
        return body;
    }

    // Moves to the end of the tag and tells how many separators of attributes stood on the way.
    static int SkipAttributes(string html, ref int at)
    {
        var separators = 0;
        for (; at < html.Length && html[at] != '>'; at++)
        {
            if (html[at] is '/' || char.IsWhiteSpace(html[at]))
                separators++;
            if (html[at] is not ('"' or '\''))
                continue;

            separators++;
            var end = html.IndexOf(html[at], at + 1);
            at = end < 0 ? html.Length - 1 : end;
        }

        return separators;
    }
}
