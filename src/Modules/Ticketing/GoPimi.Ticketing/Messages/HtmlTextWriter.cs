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
                Words(words);
            else if (child is IElement element)
                Element(element);
        }
    }

    public override string ToString() => BlanksAtEnd().Replace(text.ToString(), "").Trim('\n');

    void Words(IText words)
    {
        if (words.ParentElement?.Closest("pre") is not null)
        {
            text.Append(words.Data);
            return;
        }

        var plain = Blanks().Replace(words.Data, " ");
        text.Append(IsAtLineStart || text[^1] == ' ' ? plain.TrimStart(' ') : plain);
    }

    void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                break;
            case "hr":
                Block(element, lines: 2, first: "---", others: "");
                break;
            case "a":
                Link(element);
                break;
            case "li":
                Block(element, lines: 1, Marker(element), others: "  ");
                break;
            case "blockquote":
                Block(element, lines: 2, first: "> ", others: "> ");
                break;
            case "div":
                Block(element, lines: 1);
                break;
            case "ul" or "ol":
                Block(element, lines: element.ParentElement?.LocalName == "li" ? 1 : 2);
                break;
            case "p" or "pre" or "h1" or "h2" or "h3":
                Block(element, lines: 2);
                break;
            default:
                Write(element);
                break;
        }
    }

    // Stands by itself, so many line breaks away from what is before and after; its lines may begin with a mark.
    void Block(IElement element, int lines, string first = "", string others = "")
    {
        var inner = new HtmlTextWriter();
        inner.Write(element);
        Break(lines);
        text.Append(first).Append(inner.ToString().Replace("\n", "\n" + others, StringComparison.Ordinal));
        Break(lines);
    }

    void Break(int lines)
    {
        var there = 0;
        while (there < text.Length && text[text.Length - 1 - there] == '\n')
            there++;
        if (there < text.Length)
            text.Append('\n', Math.Max(lines - there, 0));
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

    bool IsAtLineStart => text.Length == 0 || text[^1] == '\n';

    static string Marker(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return "- ";

        var index = list.Children.TakeWhile(sibling => sibling != item).Count(sibling => sibling.LocalName == "li");
        var start = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var set) ? set : 1;
        return string.Create(CultureInfo.InvariantCulture, $"{start + index}. ");
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \t]+(?=\n|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlanksAtEnd();
}
