using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GoPimi.Ticketing.Messages;

// Writes sanitised HTML as plain text: paragraphs, lists, quotes, and links with their address.
internal sealed partial class HtmlTextWriter
{
    readonly StringBuilder text = new();

    public void Write(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(IsPreformatted(words) ? words.Data : Blank().Replace(words.Data, " "));
            else if (child is IElement element)
                Element(element);
        }
    }

    // At most one empty line in a row, and no blanks at the ends of lines.
    public override string ToString() => Gaps().Replace(Trailing().Replace(text.ToString(), "\n"), "\n\n").Trim();

    void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                break;
            case "hr":
                text.Append("\n\n---\n\n");
                break;
            case "a":
                Link(element);
                break;
            case "li":
                Lines(element, first: Marker(element), others: "  ", gap: "\n");
                break;
            case "blockquote":
                Lines(element, first: "> ", others: "> ", gap: "\n\n");
                break;
            case "div":
                Block(element, "\n");
                break;
            case "p" or "ul" or "ol" or "pre" or "h1" or "h2" or "h3":
                Block(element, "\n\n");
                break;
            default:
                Write(element);
                break;
        }
    }

    void Block(IElement element, string gap)
    {
        text.Append(gap);
        Write(element);
        text.Append(gap);
    }

    void Lines(IElement element, string first, string others, string gap)
    {
        var inner = new HtmlTextWriter();
        inner.Write(element);
        text.Append(gap).Append(first).Append(inner.ToString().Replace("\n", "\n" + others, StringComparison.Ordinal)).Append(gap);
    }

    void Link(IElement link)
    {
        var start = text.Length;
        Write(link);
        var shown = text.ToString(start, text.Length - start).Trim();
        var target = link.GetAttribute("href") ?? "";
        var bare = target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? target["mailto:".Length..] : target;
        if (bare.Length > 0 && shown != target && shown != bare)
            text.Append(shown.Length == 0 ? bare : $" ({bare})");
    }

    static string Marker(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return "- ";

        var index = list.Children.TakeWhile(sibling => sibling != item).Count(sibling => sibling.LocalName == "li");
        var start = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var set) ? set : 1;
        return string.Create(CultureInfo.InvariantCulture, $"{start + index}. ");
    }

    static bool IsPreformatted(IText words) => words.ParentElement?.Closest("pre") is not null;

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[ \t]*\n[ \t]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gaps();
}
