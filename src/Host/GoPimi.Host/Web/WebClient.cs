using System.Security.Cryptography;
using GoPimi.BuildingBlocks.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace GoPimi.Host.Web;

// Serves the built client: hashed assets for ever, the page itself fresh and with a nonce of its own.
internal static class WebClient
{
    const string NoncePlaceholder = "__CSP_NONCE__";

    // Never answered with the page: a missing asset or an unknown API path is a 404.
    static readonly string[] NotPages = ["/api", "/hubs", "/hooks", "/assets", "/openapi", "/health", "/dev", "/docs"];

    static readonly (string Encoding, string Suffix)[] Precompressed = [("br", ".br"), ("gzip", ".gz")];

    public static void UseWebClientAssets(this WebApplication app)
    {
        if (Folder(app) is not { } folder)
            return;

        app.Use(PreferCompressed(folder));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new OriginalContentType(),
            OnPrepareResponse = context =>
            {
                var headers = context.Context.Response.Headers;
                var original = context.Context.Items[nameof(Precompressed)] as string;
                if (original is not null)
                    headers.ContentEncoding = original;
                headers.Vary = HeaderNames.AcceptEncoding;
                headers.CacheControl = context.Context.Request.Path.StartsWithSegments("/assets")
                    ? "public, max-age=31536000, immutable"
                    : "no-cache";
            },
        });
    }

    public static void MapWebClient(this WebApplication app)
    {
        var page = Folder(app) is { } folder ? File.ReadAllText(Path.Combine(folder, "index.html")) : null;
        // GET alone: what is posted to a known path in a wrong shape must hear 415 or 405, not that there is no page.
        var pages = app.MapMethods("{*path}", [HttpMethods.Get, HttpMethods.Head], async http =>
        {
            if (page is null || Array.Exists(NotPages, p => http.Request.Path.StartsWithSegments(p)))
                throw NotFoundException.Of("page");

            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy(nonce);
            http.Response.Headers.CacheControl = "no-cache";
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(page.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal), http.RequestAborted);
        });
        pages.RequireAuthorization(Policies.Anonymous);
        pages.Add(route => ((RouteEndpointBuilder)route).Order = int.MaxValue);
    }

    // Published next to the host, or built in the sources.
    static string? Folder(WebApplication app)
    {
        string?[] candidates =
        [
            app.Configuration["Web:DistPath"],
            Path.Combine(AppContext.BaseDirectory, "web"),
            Path.Combine("src", "Web", "dist"),
        ];
        return candidates
            .Where(path => !string.IsNullOrEmpty(path))
            .Select(path => Path.GetFullPath(path!))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "index.html")));
    }

    static Func<HttpContext, RequestDelegate, Task> PreferCompressed(string folder) => (http, next) =>
    {
        var path = http.Request.Path.Value ?? "";
        if (path == "/index.html")
            http.Request.Path = "/";
        else if (path.StartsWith("/assets/", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal))
        {
            var accepted = http.Request.Headers.AcceptEncoding.ToString();
            foreach (var (encoding, suffix) in Precompressed)
            {
                if (!accepted.Contains(encoding, StringComparison.Ordinal) || !File.Exists(Path.Join(folder, path + suffix)))
                    continue;
                http.Items[nameof(Precompressed)] = encoding;
                http.Request.Path = path + suffix;
                break;
            }
        }

        return next(http);
    };

    sealed class OriginalContentType : IContentTypeProvider
    {
        readonly FileExtensionContentTypeProvider inner = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            inner.TryGetContentType(Path.GetExtension(subpath) is ".br" or ".gz" ? subpath[..^3] : subpath, out contentType);
    }
}
