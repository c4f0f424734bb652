using Ganss.Xss;

namespace GoPimi.Ticketing.Messages;

// What agents and programs write: text with simple formatting and links, nothing that loads or looks like the page itself.
internal static class AgentHtml
{
    static readonly HtmlSanitizer Sanitizer = Create();

    public static string Clean(string html)
    {
        var body = HtmlTree.Clean(Sanitizer, html);
        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener noreferrer");
        }

        return body.InnerHtml.Trim();
    }

    // The same in plain text, for mail programs that show no HTML, for snippets and search.
    public static string ToText(string cleanHtml)
    {
        var document = Sanitizer.HtmlParserFactory().ParseDocument(cleanHtml);
        var writer = new HtmlTextWriter();
        writer.Write(document.Body!);
        return writer.ToString();
    }

    public static string FromText(string text) => string.Concat(
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p>{System.Net.WebUtility.HtmlEncode(paragraph.Trim('\n')).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    // Start from the defaults and narrow them: an options object made by hand lets javascript: links through.
    static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith([
            "a", "b", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "hr", "i", "li", "ol", "p", "pre", "s",
            "span", "strong", "u", "ul"]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto", "tel"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        // A relative link means something else in every mail program.
        sanitizer.FilterUrl += (_, url) =>
            url.SanitizedUrl = Uri.TryCreate(url.SanitizedUrl, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? url.SanitizedUrl : null;
        return sanitizer;
    }
}
