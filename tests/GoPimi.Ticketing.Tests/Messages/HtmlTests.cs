using System.Diagnostics;
using GoPimi.Ticketing.Messages;

namespace GoPimi.Ticketing.Tests.Messages;

public sealed class HtmlTests
{
    public static TheoryData<string> Attacks() =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" &#1; java\tscript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">",
        "<form action=\"https://evil.example\"><input name=password><button>ok</button></form>",
        "<base href=\"https://evil.example/\"><link rel=stylesheet href=\"https://evil.example/x.css\">",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<div style=\"background-image:url(https://tracker.example/x.gif)\">x</div>",
        "<div style=\"width: expression(alert(1)); position: fixed; top: 0\">x</div>",
        "<style>@import url(https://tracker.example/x.css); body { display: none }</style>",
        "<p id=\"location\" name=\"cookie\" class=\"app-shell\">x</p>",
        "<img srcset=\"https://tracker.example/x.gif 2x\"><video poster=\"https://tracker.example/x.gif\">",
        "<table background=\"https://tracker.example/x.gif\"><tr><td>x</td></tr></table>",
        "<a href=\"https://ok.example\" ping=\"https://tracker.example\">x</a>",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<template><script>alert(1)</script></template>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Neither_agents_nor_customers_can_smuggle_anything_in(string html)
    {
        foreach (var clean in (string[])[AgentHtml.Clean(html), MailHtml.Render(html, _ => null, showImages: false).Html])
        {
            foreach (var forbidden in (string[])[
                "<script", "alert(", "onerror", "onload", "javascript:", "vbscript:", "data:text", "svg", "<iframe", "<object", "<embed", "<form",
                "<input", "<button", "<base", "<link", "<meta", "<style", "url(", "expression", "position", "@import", "id=", "name=", "class=",
                "srcset", "poster", "background=", "ping", "tracker.example", "evil.example"])
                clean.ShouldNotContain(forbidden);
        }
    }

    [Theory]
    [InlineData("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\nlines")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c")]
    [InlineData("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b")]
    [InlineData("<blockquote><p>said</p><p>more</p></blockquote>mine", "> said\n>\n> more\n\nmine")]
    [InlineData("<a href=\"https://x.example/\">here</a>", "here (https://x.example/)")]
    [InlineData("<a href=\"https://x.example/\">https://x.example/</a>", "https://x.example/")]
    [InlineData("<a href=\"mailto:a@x.example\">a@x.example</a>", "a@x.example")]
    [InlineData("a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("  many \n\n blanks  ", "many blanks")]
    public void Html_reads_well_as_text(string html, string text) => AgentHtml.ToText(AgentHtml.Clean(html)).ShouldBe(text);

    [Fact]
    public void Formatting_and_links_survive()
    {
        AgentHtml.Clean("""<h2>Hi</h2><p><b>b</b> <em>e</em> <a href="https://x.example/a?b=1&amp;c=2">l</a></p><ol start="2"><li>x</li></ol>""")
            .ShouldBe("""<h2>Hi</h2><p><b>b</b> <em>e</em> <a href="https://x.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">l</a></p><ol start="2"><li>x</li></ol>""");
    }

    [Theory]
    [InlineData("/api/v1/accounts")]
    [InlineData("//evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("#anchor")]
    public void Links_that_mean_something_else_elsewhere_are_dropped(string target)
    {
        AgentHtml.Clean($"<a href=\"{target}\">x</a>").ShouldBe("<a>x</a>");
        MailHtml.Render($"<a href=\"{target}\">x</a><img src=\"{target}\">", _ => null, showImages: true).Html.ShouldBe("<a>x</a><img>");
    }

    [Fact]
    public void Text_becomes_paragraphs_and_nothing_in_it_is_markup() =>
        AgentHtml.FromText("a <b>\nb\n\n\nc").ShouldBe("<p>a &lt;b&gt;<br>b</p><p>c</p>");

    [Fact]
    public void What_exhausts_parsers_is_recognised_at_once()
    {
        var watch = Stopwatch.StartNew();
        foreach (var bomb in (string[])[
            string.Concat(Enumerable.Repeat("<b>", 300_000)),
            string.Concat(Enumerable.Repeat("<div><table><tr><td>", 50_000)),
            "<a " + string.Concat(Enumerable.Range(0, 200_000).Select(n => $"a{n} ")) + ">",
            "<a " + string.Concat(Enumerable.Range(0, 100_000).Select(n => $"a{n}=''")) + ">"])
            HtmlTree.IsSound(bomb).ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_deepest_html_that_is_let_in_is_cleaned_quickly()
    {
        var deep = string.Concat(Enumerable.Repeat("<table><tbody><tr><td>", 199)) + "x";
        var wide = string.Concat(Enumerable.Repeat("<p><b>word</b> <a href='https://x.example/'>link</a></p>", 10_000));
        var watch = Stopwatch.StartNew();

        foreach (var html in (string[])[deep, wide])
        {
            HtmlTree.IsSound(html).ShouldBeTrue();
            MailHtml.Render(html, _ => null, showImages: false).Html.ShouldContain("</");
            AgentHtml.ToText(AgentHtml.Clean(html)).ShouldNotBeEmpty();
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
