using GoPimi.Inbox.Reading;

namespace GoPimi.Inbox.Tests.Reading;

public sealed class HtmlCleanerTests
{
    // Collected after OWASP's filter evasion list and published mutation cases.
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"//evil.example/x\">x</a>",
        "<a href=\"/relative\">x</a>",
        "<a href=\"relative\">x</a>",
        "<a href=\"\\\\evil.example\\x\">x</a>",
        "<img src=\"//evil.example/x.png\">",
        "<img srcset=\"//evil.example/x.png 1x\" src=\"https://ok.example/a.png\">",
        "<a ping=\"https://evil.example\" href=\"https://ok.example\">x</a>",
        "<body background=\"https://evil.example/x.png\">x</body>",
        "<table background=\"https://evil.example/x.png\"><tr><td background=\"javascript:alert(1)\">x</td></tr></table>",
        "<div style=\"background:url(https://evil.example/x.png)\">x</div>",
        "<div style=\"background-image:url('javascript:alert(1)')\">x</div>",
        "<div style=\"list-style-image:url(https://evil.example/x)\">x</div>",
        "<div style=\"position:fixed;top:0;left:0;z-index:9999;width:100%;height:100%\">x</div>",
        "<div style=\"width:expression(alert(1))\">x</div>",
        "<div style=\"behavior:url(#x);-moz-binding:url(https://evil.example)\">x</div>",
        "<style>@import url(https://evil.example/x.css); body{background:url(https://evil.example)}</style>x",
        "<style><img src=x onerror=alert(1)></style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<base href=\"https://evil.example/\">",
        "<form action=\"https://evil.example\"><input name=password><button formaction=javascript:alert(1)>Go</button></form>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"https://evil.example/x.swf\"></object><embed src=\"https://evil.example/x.swf\">",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<textarea><script>alert(1)</script></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<select><option><script>alert(1)</script></select>",
        "<video src=https://evil.example/x poster=https://evil.example/p><source onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)>",
        "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
        "<p id=x class=y name=z>x</p>",
        "<!--[if gte mso 9]><script>alert(1)</script><![endif]-->x",
        "<a href=\"https://ok.example\" target=\"_self\" onclick=alert(1)>x</a>",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "<a href=\"cid:not-a-link\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<a href=\"blob:https://evil.example/x\">x</a>",
        "<details open ontoggle=alert(1)>x</details>",
        "<dialog open>x</dialog>",
        "<x onfocus=alert(1) tabindex=1>x</x>",
        "<b <script>alert(1)</script>0</b>",
        "<<script>alert(1);//<</script>",
        "<img src=`javascript:alert(1)`>",
        "<img src=\"https://ok.example/a.png\" lowsrc=\"javascript:alert(1)\" dynsrc=\"javascript:alert(1)\">",
    ];

    static readonly string[] Forbidden =
    [
        "<script", "javascript:", "vbscript:", "data:", "onerror", "onload", "onclick", "onmouseover", "onfocus", "ontoggle", "evil.example",
        "<form", "<input", "<button", "<iframe", "<object", "<embed", "<svg", "<math", "<style", "<link", "<meta", "<base", "<template",
        "position", "z-index", "expression", "behavior", "-moz-binding", "srcset", "ping=", "background=", "url(", "file:", "blob:",
        " id=", " class=", " name=", "<video", "<audio", "<dialog", "href=\"/", "href=\"r", "href=\"cid:",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_leaves_nothing_behind(string attack)
    {
        foreach (var html in (string[])[attack, $"<html><body><p>Hello</p>{attack}</body></html>", $"<div>{attack}"])
        {
            var once = Clean(html) ?? "";
            // What a browser makes of the output is what a second parser makes of it: nothing may come to life there.
            var twice = Clean(once) ?? "";
            foreach (var forbidden in Forbidden)
            {
                Tags(once).ShouldNotContain(forbidden, Case.Insensitive, html);
                Tags(twice).ShouldNotContain(forbidden, Case.Insensitive, html);
            }

            twice.ShouldBe(once, html);
        }
    }

    [Fact]
    public void What_a_mail_needs_stays()
    {
        var clean = Clean("""
            <table width="600" bgcolor="#fff"><tr><td align="center" style="padding: 4px; color: red; font-size: 12px">
            <a href="https://shop.example/?a=1&amp;b=2">Shop</a> <a href="mailto:ada@customer.example">Ada</a> <a href="tel:+49301234">call</a>
            <img src="https://shop.example/logo.png" alt="Logo" width="10"><img src="cid:logo@shop">
            </td></tr></table><blockquote>quoted</blockquote><ul><li>one</li></ul>
            """).ShouldNotBeNull();

        clean.ShouldContain("https://shop.example/?a=1&amp;b=2");
        clean.ShouldContain("mailto:ada@customer.example");
        clean.ShouldContain("tel:+49301234");
        clean.ShouldContain("src=\"https://shop.example/logo.png\"");
        clean.ShouldContain("src=\"cid:logo@shop\"");
        clean.ShouldContain("color:");
        clean.ShouldContain("padding");
        clean.ShouldContain("<blockquote>quoted</blockquote>");
        clean.ShouldContain("target=\"_blank\"");
        clean.ShouldContain("rel=\"noopener noreferrer nofollow\"");
    }

    [Fact]
    public void Text_in_forms_and_unknown_elements_is_kept() =>
        Clean("<form><p>Order</p> <custom>42</custom></form>").ShouldNotBeNull().ShouldContain("Order");

    [Fact]
    public void HTML_that_would_explode_is_not_parsed()
    {
        HtmlBudget.Allows(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<font color={i}>")) + string.Concat(Enumerable.Repeat("<p>", 5000))).ShouldBeFalse();
        HtmlBudget.Allows(new string('<', 100) + string.Concat(Enumerable.Repeat("<p>Hello <b>you</b></p>", 5000))).ShouldBeTrue();
    }

    [Fact]
    public void HTML_as_deep_as_a_well_becomes_text()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "deep";
        var body = MailBody.Of(MailParts.Of(MailReader.Read(MailFlow.Bytes($"From: a@b.example\nContent-Type: text/html\n\n{html}"), CancellationToken.None)));
        body.Html.ShouldBeNull();
        body.Text.Trim().ShouldBe("deep");
    }

    static string? Clean(string html) => HtmlCleaner.Parse(html) is { } document ? HtmlCleaner.Clean(document) : null;

    // Elements and what acts in them: as text, and as a title, anything may be said.
    static string Tags(string html) => string.Concat(System.Text.RegularExpressions.Regex.Matches(html, "<[^>]*>")
        .Select(m => System.Text.RegularExpressions.Regex.Replace(m.Value, " (title|alt)=\"[^\"]*\"", "")));
}
