using AngleSharp.Html.Parser;
using GoPimi.Testing;
using GoPimi.Ticketing.Messages;
using MimeKit;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class RealHtmlTests
{
    [Theory]
    [InlineData("mimekit")]
    [InlineData("mime4j")]
    [InlineData("mikel-mail")]
    [InlineData("sisimai")]
    [InlineData("talon")]
    public void No_word_of_a_real_mail_is_lost(string corpus)
    {
        var place = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora", corpus, "data"));
        if (!Directory.Exists(place))
            Assert.Skip($"The mails are not here: {place} is missing.");
        var seen = 0;

        foreach (var html in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).SelectMany(Htmls))
        {
            seen++;
            MailHtml.IsDisplayable(html).ShouldBeTrue();
            var shown = MailHtml.Render(html, _ => null, showImages: false).Html;
            shown.ShouldNotContain("<script", Case.Insensitive);
            Words(shown).ShouldBe(Words(html));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seen} mails with HTML");
        if (seen == 0)
            Assert.Skip("None of these mails has HTML.");
    }

    [Fact]
    public void Whatever_is_thrown_at_it_comes_out_harmless()
    {
        var random = new Random(20260824);
        string[] pieces =
        [
            "<", ">", "</", "/>", "\"", "'", "=", "&", ";", "&#", "&lt;", "<!--", "-->", "<![CDATA[", "]]>", "\0", "\t", "\n", "\uD83D", "\uFFFF", "a", "x y",
            "script", "style", "svg", "math", "template", "noscript", "table", "td", "div", "img", "a ", "form", "iframe", "body", "html", "head", "plaintext",
            " src", " href", " style", " onerror", "javascript:", "data:text/html,", "cid:x", "http://[", "https://x.example/", "url(", ")", "expression(", "alert(1)",
            "mtext", "mglyph", "annotation-xml", "foreignObject", "title", "textarea", "select", "option", "frameset",
        ];

        for (var n = 0; n < 3000; n++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!HtmlTree.IsSound(html))
                continue;
            foreach (var clean in (string[])[AgentHtml.Clean(html), MailHtml.Render(html, _ => null, showImages: true).Html])
            {
                // As a browser reads it: parsed once more, no element or attribute is there that may do something.
                foreach (var element in new HtmlParser().ParseDocument(clean).All)
                {
                    element.LocalName.ShouldNotBeOneOf("script", "style", "svg", "math", "iframe", "form", "template", "noscript", "object");
                    foreach (var attribute in element.Attributes)
                    {
                        attribute.Name.ShouldNotStartWith("on");
                        attribute.Value.ShouldNotStartWith("javascript:", Case.Insensitive);
                        attribute.Value.ShouldNotStartWith("data:text", Case.Insensitive);
                    }
                }
            }
        }
    }

    static IEnumerable<string> Htmls(string file)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(file);
        }
        catch (FormatException)
        {
            yield break;
        }

        if (message.HtmlBody is { Length: > 0 } html)
            yield return html;
    }

    static string[] Words(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var wordless in document.QuerySelectorAll("script, style, template, noscript, title, textarea, select, object, svg, math"))
            wordless.Remove();
        return document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
