using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GoPimi.Inbox.Reading;

/// <summary>Readable text of a mail's HTML: blocks become lines, quotes get their ">", lists their dashes.</summary>
internal sealed class HtmlText
{
    static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul",
    };

    static readonly HashSet<string> Spaced = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "table",
    };

    static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "title", "head", "template", "noscript", "svg", "math", "select", "textarea",
    };

    readonly StringBuilder text = new();
    readonly StringBuilder line = new();
    int quotes;
    int quotesBefore;
    int preformatted;
    bool gap;

    public static string Of(IHtmlDocument document)
    {
        var writer = new HtmlText();
        writer.Walk(document.Body ?? (INode)document);
        writer.EndLine();
        return writer.text.ToString().Trim('\n');
    }

    /// <summary>The text of HTML that is not worth parsing: everything between the tags.</summary>
    public static string Stripped(string html)
    {
        var plain = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<')
                inTag = true;
            else if (c == '>' && inTag)
                (inTag, _) = (false, plain.Append(' '));
            else if (!inTag)
                plain.Append(c);
        }

        return WebUtility.HtmlDecode(plain.ToString());
    }

    // Without recursion: a mail decides how deep its HTML is.
    void Walk(INode root)
    {
        for (INode? node = root; node is not null;)
        {
            if (Open(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Close(node);
            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent!;
                Close(node);
            }

            node = node == root ? null : node!.NextSibling;
        }
    }

    bool Open(INode node)
    {
        if (node is IText run)
            Write(run.Data);
        if (node is not IElement element || Silent.Contains(element.LocalName))
            return false;

        if (Blocks.Contains(element.LocalName))
            EndLine();
        gap |= Spaced.Contains(element.LocalName);
        switch (element.LocalName)
        {
            case "br":
                NewLine();
                break;
            case "blockquote":
                quotes++;
                break;
            case "pre":
                preformatted++;
                break;
            case "li":
                line.Append("- ");
                break;
            case "hr":
                line.Append("----------");
                break;
            case "img" when element.GetAttribute("alt") is { Length: > 0 } alternative:
                Write($"[{alternative}]");
                break;
        }

        return true;
    }

    void Close(INode node)
    {
        if (node is not IElement element || Silent.Contains(element.LocalName))
            return;

        if (Blocks.Contains(element.LocalName))
            EndLine();
        gap |= Spaced.Contains(element.LocalName);
        if (element.LocalName is "blockquote")
            quotes--;
        if (element.LocalName is "pre")
            preformatted--;
        if (element.LocalName is "td" or "th")
            Write(" ");
    }

    void Write(string run)
    {
        foreach (var c in run)
        {
            if (preformatted > 0 && c == '\n')
                NewLine();
            else if (preformatted == 0 && c is ' ' or '\t' or '\n' or '\r' or '\f')
                AppendSpace();
            else if (c != '\r')
                line.Append(c);
        }
    }

    void AppendSpace()
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    void EndLine()
    {
        if (line.ToString().Trim().Length > 0)
            NewLine();
        line.Clear();
    }

    void NewLine()
    {
        var content = line.ToString().Trim(' ', '\t');
        line.Clear();
        if (gap && text.Length > 0 && (text.Length < 2 || text[^2] != '\n'))
            text.Append(Prefix(Math.Min(quotes, quotesBefore)).TrimEnd()).Append('\n');
        (gap, quotesBefore) = (false, quotes);
        text.Append((Prefix(quotes) + content).TrimEnd()).Append('\n');
    }

    static string Prefix(int depth) => string.Concat(Enumerable.Repeat("> ", Math.Min(depth, 20)));
}
