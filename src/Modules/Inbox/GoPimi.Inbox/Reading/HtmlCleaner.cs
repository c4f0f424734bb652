using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace GoPimi.Inbox.Reading;

/// <summary>
/// Makes a mail's HTML harmless by lists of what is allowed. Remote images stay: whether they are loaded is decided where
/// the mail is shown.
/// </summary>
internal static class HtmlCleaner
{
    const int MaxCleanLength = 1_500_000;

    // Whose content is not text of the mail; they go with everything in them.
    const string Foreign = "script, style, title, template, noscript, noembed, noframes, iframe, frame, frameset, object, embed, "
        + "applet, svg, math, xmp, plaintext, textarea, select, datalist, audio, video, canvas, link, meta, base, portal, dialog";

    // Not the options constructor: it leaves the lists of schemes and of attributes that hold addresses empty (#570).
    static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>The clean HTML; null when nothing is left to show, or when the HTML is beyond the budget.</summary>
    public static string? Clean(IHtmlDocument document)
    {
        if (!HtmlBudget.IsShallow(document) || document.Body is not { } body)
            return null;

        foreach (var element in document.QuerySelectorAll(Foreign).ToArray())
            element.Remove();

        Sanitizer.SanitizeDom(document, body);
        var html = CleanText.Storable(body.InnerHtml).Trim();
        return html.Length is 0 or > MaxCleanLength ? null : html;
    }

    /// <summary>Parses HTML, styles included; null when it is beyond the budget.</summary>
    public static IHtmlDocument? Parse(string html) => HtmlBudget.Allows(html) ? Sanitizer.HtmlParserFactory().ParseDocument(html) : null;

    /// <summary>The Content-IDs that clean HTML shows as images.</summary>
    public static IReadOnlySet<string> ContentIds(IHtmlDocument document) => document.QuerySelectorAll("img[src]")
        .Select(image => image.GetAttribute("src")!)
        .Where(src => src.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
        .Select(src => Uri.UnescapeDataString(src[4..]))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = false, KeepChildNodes = true };
        Replace(sanitizer.AllowedTags, "a abbr address b big blockquote br caption center cite code col colgroup dd del dfn div dl dt "
            + "em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section article header footer "
            + "small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr");
        Replace(sanitizer.AllowedAttributes, "href src alt title width height align valign bgcolor border cellpadding cellspacing "
            + "colspan rowspan color face size dir lang style start type nowrap");
        Replace(sanitizer.AllowedCssProperties, "color background-color font font-family font-size font-style font-variant "
            + "font-weight line-height letter-spacing word-spacing text-align text-decoration text-decoration-line "
            + "text-decoration-color text-decoration-style text-indent text-transform white-space word-break word-wrap "
            + "overflow-wrap vertical-align direction unicode-bidi border border-top border-right border-bottom border-left "
            + "border-color border-style border-width border-collapse border-spacing border-radius "
            + "border-top-color border-right-color border-bottom-color border-left-color "
            + "border-top-style border-right-style border-bottom-style border-left-style "
            + "border-top-width border-right-width border-bottom-width border-left-width "
            + "border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius "
            + "margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left "
            + "width min-width max-width height min-height max-height display float clear table-layout caption-side list-style-type");
        Replace(sanitizer.AllowedSchemes, "http https mailto tel cid");
        sanitizer.AllowedAtRules.Clear();
        sanitizer.UriAttributes.UnionWith(["href", "src", "action", "background", "cite", "formaction", "longdesc", "ping", "poster", "srcset"]);
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = IsAllowed(e.OriginalUrl, e.Tag) ? e.SanitizedUrl : null;
        sanitizer.PostProcessNode += (_, e) => OpenOutside(e.Node);
        return sanitizer;
    }

    // No relative address (it would point at our own site), and cid: only for what a mail can carry, an image.
    static bool IsAllowed(string? url, IElement? element)
    {
        var scheme = (url ?? "").Trim();
        return element is IHtmlImageElement
            ? StartsWithAny(scheme, "http://", "https://", "cid:")
            : StartsWithAny(scheme, "http://", "https://", "mailto:", "tel:");
    }

    static bool StartsWithAny(string url, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (url.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static void OpenOutside(INode node)
    {
        if (node is not IHtmlAnchorElement link || !link.HasAttribute("href"))
            return;

        link.SetAttribute("target", "_blank");
        link.SetAttribute("rel", "noopener noreferrer nofollow");
    }

    static void Replace(ISet<string> allowed, string names)
    {
        allowed.Clear();
        allowed.UnionWith(names.Split(' '));
    }
}
