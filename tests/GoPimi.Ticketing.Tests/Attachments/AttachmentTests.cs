using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GoPimi.Testing;
using GoPimi.Ticketing.Attachments;

namespace GoPimi.Ticketing.Tests.Attachments;

public sealed class AttachmentTests(TicketingHost host)
{
    [Fact]
    public async Task A_file_comes_back_as_it_was_and_can_run_nothing()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        byte[] bytes = [.. "<script>alert(1)</script>"u8];

        var file = await workspace.Owner.UploadAsync("räksmörgås \u202Etxt.html", bytes, "text/html").ShouldBeAsync(HttpStatusCode.Created);
        using var response = await workspace.Owner.GetAsync($"attachments/{file.Id()}");

        file.Text("name").ShouldBe("räksmörgås txt.html");
        file.GetProperty("size").GetInt64().ShouldBe(bytes.Length);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("räksmörgås txt.html");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
    }

    [Theory]
    [InlineData("image/png", "inline", "image/png")]
    [InlineData("image/jpeg; charset=x", "inline", "image/jpeg")]
    [InlineData("image/svg+xml", "attachment", "application/octet-stream")]
    [InlineData("application/pdf", "attachment", "application/pdf")]
    [InlineData("text/javascript", "attachment", "application/octet-stream")]
    public async Task Only_harmless_pictures_are_shown_in_place(string type, string disposition, string served)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var file = await workspace.Owner.UploadAsync("file", [1, 2, 3], type).ShouldBeAsync(HttpStatusCode.Created);

        using var response = await workspace.Owner.GetAsync($"attachments/{file.Id()}");

        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(disposition);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(served);
    }

    [Fact]
    public async Task Until_it_is_sent_a_file_is_its_uploaders_alone()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var file = await workspace.Owner.UploadAsync("a.txt", [1]).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.Member.GetAsync($"attachments/{file.Id()}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "attachment.not_found");

        await workspace.Owner.TicketAsync(more: new { attachmentIds = new[] { file.Id() } });

        await workspace.Member.GetAsync($"attachments/{file.Id()}").ShouldBeStatusAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Parts_and_unchanged_files_are_answered_as_such()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var file = await workspace.Owner.UploadAsync("a.bin", [1, 2, 3, 4]).ShouldBeAsync(HttpStatusCode.Created);
        var client = workspace.Owner;

        client.DefaultRequestHeaders.Range = new RangeHeaderValue(1, 2);
        using var part = await client.GetAsync($"attachments/{file.Id()}");
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe([2, 3]);
        client.DefaultRequestHeaders.Range = null;
        client.DefaultRequestHeaders.IfNoneMatch.Add(part.Headers.ETag!);
        await client.GetAsync($"attachments/{file.Id()}").ShouldBeStatusAsync(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Files_up_to_25_MB_are_taken_and_larger_ones_refused()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();

        await workspace.Owner.UploadAsync("max.bin", new byte[25 * 1024 * 1024]).ShouldBeAsync(HttpStatusCode.Created);
        await workspace.Owner.UploadAsync("more.bin", new byte[(25 * 1024 * 1024) + 1])
            .ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body.too_large");
        await workspace.Owner.UploadAsync("empty.txt", []).ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Broken_uploads_are_bad_requests()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();

        await workspace.Owner.PostAsJsonAsync("attachments", new { }).ShouldBeAsync(HttpStatusCode.UnsupportedMediaType);
        foreach (var (boundary, body) in ((string, string)[])[
            ("b", ""),
            ("b", "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nno file\r\n--b--\r\n"),
            ("b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut off"),
            (new string('b', 200), "x")])
        {
            using var content = new StringContent(body);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
            await workspace.Owner.PostAsync("attachments", content).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "upload.invalid");
        }
    }

    [Theory]
    [InlineData(null, "file")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\report.pdf", "report.pdf")]
    [InlineData("a\r\nSet-Cookie: x", "aSet-Cookie x")]
    [InlineData("gpj.\u202Eexe.png", "gpj.exe.png")]
    [InlineData("a\0b.txt", "ab.txt")]
    [InlineData("a|b?c*.txt", "abc.txt")]
    public void File_names_are_made_safe(string? name, string safe) => FileName.Safe(name).ShouldBe(safe);

    [Fact]
    public void Long_file_names_keep_their_extension()
    {
        var safe = FileName.Safe(new string('a', 300) + ".pdf");

        safe.Length.ShouldBe(150);
        safe.ShouldEndWith("a.pdf");
    }
}

file static class Answers
{
    // The body is bytes, not JSON.
    public static async Task ShouldBeStatusAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status)
    {
        using var response = await sending;
        response.StatusCode.ShouldBe(status);
    }
}
