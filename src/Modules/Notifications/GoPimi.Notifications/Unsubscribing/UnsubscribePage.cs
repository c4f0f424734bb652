using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GoPimi.Notifications.Unsubscribing;

// Self-contained: no script, nothing loaded, and only its own style allowed.
internal static class UnsubscribePage
{
    const string Style = """
        :root{color-scheme:light dark}
        body{margin:0;padding:10vh 1.5rem;font:1rem/1.5 system-ui,sans-serif;color:#1c1917;background:#fafaf9}
        main{max-width:32rem;margin:0 auto}
        h1{font-size:1.5rem;line-height:1.25}
        button{font:inherit;padding:.625rem 1rem;border:0;border-radius:.375rem;color:#fff;background:#1d4ed8;cursor:pointer}
        a{color:#1d4ed8}
        :focus-visible{outline:3px solid #f59e0b;outline-offset:2px}
        @media (prefers-color-scheme:dark){body{color:#fafaf9;background:#1c1917}a{color:#93c5fd}}
        """;

    static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ContentHttpResult Question(HttpResponse http, string kind, string workspace) => Page(
        http,
        "No more of these mails?",
        $"""
        <p>You get a mail when {Encode(kind)} in <strong>{Encode(workspace)}</strong> and you have not seen it there. The bell in GoPimi goes on telling you.</p>
        <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">Stop these mails</button></form>
        """);

    public static ContentHttpResult Done(HttpResponse http, string kind, string workspace, string settingsUrl) => Page(
        http,
        "Done: no more of these mails",
        $"""
        <p role="status">You get no more mail when {Encode(kind)} in <strong>{Encode(workspace)}</strong>.</p>
        <p><a href="{Encode(settingsUrl)}">Changed your mind? Choose what you hear about</a></p>
        """);

    public static string KindOf(string type) =>
        type == NotificationType.CustomerReplied ? "a customer answers on a ticket of yours" : "a ticket becomes yours";

    static ContentHttpResult Page(HttpResponse http, string title, string body)
    {
        http.Headers.ContentSecurityPolicy = Policy;
        http.Headers.CacheControl = "no-store";
        http.Headers["Referrer-Policy"] = "no-referrer";
        http.Headers["X-Robots-Tag"] = "noindex";
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · GoPimi</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            {body}
            </main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8");
    }

    static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
