using Ganss.Xss;

namespace GoPimi.Ticketing.Messages;

// A customer's HTML on its way into a frame of its own: cleaned again, inline images led to our attachments, and what
// would be loaded from elsewhere (and tell the sender that it was read) left out until somebody asks for it.
internal static class MailHtml
{
    const int MaxLength = 2_000_000;

    static readonly string[] Tags =
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite",
        "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "s",
        "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
        "time", "tr", "tt", "u", "ul", "var", "wbr",
    ];

    static readonly string[] Attributes =
    [
        "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "dir", "face", "height", "href",
        "lang", "nowrap", "rowspan", "size", "src", "start", "style", "title", "valign", "width",
    ];

    // No position and no url(): nothing may lie over something else or load behind the text.
    static readonly string[] CssProperties =
    [
        "background-color", "border", "border-bottom", "border-bottom-color", "border-bottom-style", "border-bottom-width",
        "border-collapse", "border-color", "border-left", "border-left-color", "border-left-style", "border-left-width",
        "border-radius", "border-right", "border-right-color", "border-right-style", "border-right-width", "border-spacing",
        "border-style", "border-top", "border-top-color", "border-top-style", "border-top-width", "border-width", "box-sizing",
        "clear", "color", "direction", "display", "float", "font", "font-family", "font-size", "font-style", "font-variant",
        "font-weight", "height", "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom", "margin-left",
        "margin-right", "margin-top", "max-height", "max-width", "min-height", "min-width", "overflow-wrap", "padding",
        "padding-bottom", "padding-left", "padding-right", "padding-top", "table-layout", "text-align", "text-decoration",
        "text-decoration-color", "text-decoration-line", "text-decoration-style", "text-indent", "text-transform",
        "vertical-align", "white-space", "width", "word-break", "word-spacing", "word-wrap",
    ];

    public sealed record Rendered(string Html, bool HasRemoteImages);

    // What is too large or too deep to be cleaned is shown as text.
    public static bool IsDisplayable(string? html) =>
        !string.IsNullOrWhiteSpace(html) && html.Length <= MaxLength && HtmlTree.IsSound(html);

    public static bool HasRemoteImages(string html) => Render(html, static _ => null, showImages: false).HasRemoteImages;

    public static Rendered Render(string html, Func<string, string?> attachmentUrl, bool showImages)
    {
        var hasRemoteImages = false;
        var sanitizer = Create();
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = Filter(url);
        var body = HtmlTree.Clean(sanitizer, html);
        return new Rendered(body.InnerHtml, hasRemoteImages);

        string? Filter(FilterUrlEventArgs url)
        {
            if (url.SanitizedUrl is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
                return null;
            if (url.Tag is not { LocalName: "img" })
                return uri.Scheme is "http" or "https" or "mailto" or "tel" ? address : null;

            hasRemoteImages |= uri.Scheme is "http" or "https";
            return uri.Scheme switch
            {
                "cid" => attachmentUrl(ContentId(address)),
                "data" => IsPicture(address) ? address : null,
                "http" or "https" when showImages => address,
                _ => null,
            };
        }
    }

    // Percent-encoded in a URL (RFC 2392), bare in the header.
    static string ContentId(string address) => Uri.UnescapeDataString(address["cid:".Length..]).Trim('<', '>', ' ');

    static bool IsPicture(string address) =>
        ((string[])["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"])
            .Any(type => address.StartsWith(type, StringComparison.OrdinalIgnoreCase));

    // Start from the defaults and narrow them: an options object made by hand lets javascript: links through.
    static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(Attributes);
        sanitizer.AllowedSchemes.UnionWith(["mailto", "tel", "cid", "data"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedCssProperties.UnionWith(CssProperties);
        sanitizer.AllowedAtRules.Clear();
        return sanitizer;
    }
}
