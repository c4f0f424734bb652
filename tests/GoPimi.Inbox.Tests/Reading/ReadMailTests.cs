using System.Text;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.Reading;

public sealed class ReadMailTests(InboxHost host)
{
    [Fact]
    public async Task Inline_pictures_files_and_invitations_are_told_apart()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, $"""
            From: ada@customer.example
            To: {address}
            Subject: Parts
            Message-ID: <parts@customer.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/related; boundary=inner

            --inner
            Content-Type: multipart/alternative; boundary=alt

            --alt
            Content-Type: text/plain

            Hello
            --alt
            Content-Type: text/html

            <p>Hello</p><img src="cid:logo@x"><img src="cid:declared@x"><script>alert(1)</script>
            --alt
            Content-Type: text/calendar; method=REQUEST

            BEGIN:VCALENDAR
            --alt--
            --inner
            Content-Type: image/png
            Content-ID: <logo@x>

            png
            --inner
            Content-Type: image/png; name=declared.png
            Content-ID: <declared@x>
            Content-Disposition: attachment

            png
            --inner
            Content-Type: image/png; name=unused.png
            Content-ID: <unused@x>
            Content-Disposition: inline

            png
            --inner--
            --outer
            Content-Type: application/pdf; name="../../../evil.pdf"

            pdf
            --outer
            Content-Type: message/rfc822

            From: bob@customer.example
            Subject: Inner

            Hi
            --outer--

            """);

        var files = mail.GetProperty("attachments").EnumerateArray().ToDictionary(f => f.Text("name"), StringComparer.Ordinal);
        files.Keys.ShouldBe(["invite.ics", "attachment.png", "declared.png", "unused.png", "evil.pdf", "Inner.eml"], ignoreOrder: true);
        files["attachment.png"].GetProperty("inline").GetBoolean().ShouldBeTrue();
        files["declared.png"].GetProperty("inline").GetBoolean().ShouldBeFalse();
        files["unused.png"].GetProperty("inline").GetBoolean().ShouldBeFalse();
        files["Inner.eml"].Text("type").ShouldBe("message/rfc822");
        mail.Text("text").Trim().ShouldBe("Hello");
        mail.Text("html").ShouldContain("cid:logo@x");
        mail.Text("html").ShouldNotContain("script");
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\ada\report.doc", "report.doc")]
    [InlineData("..", "attachment.pdf")]
    [InlineData("", "attachment.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("a\r\nb\0c.txt", "abc.txt")]
    [InlineData(" .hidden. ", "hidden")]
    public void A_file_name_is_only_a_name(string name, string clean) => FileNames.Clean(name, "application/pdf").ShouldBe(clean);

    [Fact]
    public void A_long_file_name_keeps_its_extension()
    {
        var clean = FileNames.Clean(new string('x', 5000) + ".pdf", "application/pdf");
        clean.Length.ShouldBeLessThanOrEqualTo(150);
        clean.ShouldEndWith(".pdf");
    }

    [Fact]
    public async Task A_NUL_and_a_lone_surrogate_do_not_stop_a_mail()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        byte[] raw = [.. MailFlow.Bytes($"From: \"A\0da\" <ada@customer.example>\nTo: {address}\nSubject: Nu"), 0, .. MailFlow.Bytes(
            "l =?utf-16le?B?PdgAAA==?=\nMessage-ID: <nul@customer.example>\nContent-Type: text/html; charset=utf-8\n\n<p>Hel"), 0, .. MailFlow.Bytes("lo &#xD83D; &#0;</p>")];

        var mail = await host.ReceiveAsync(workspace, address, raw);

        mail.Text("status").ShouldBe("received", mail.ToString());
        mail.ToString().ShouldNotContain("\\u0000");
        mail.Text("text").ShouldStartWith("Hel");
        (await workspace.PublishedAsync<MailReceived>()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("ks_c_5601-1987", "안녕하세요")]
    [InlineData("iso-2022-jp", "こんにちは")]
    [InlineData("gb2312", "你好")]
    [InlineData("windows-1251", "Привет")]
    [InlineData("iso-8859-8-i", "שלום")]
    [InlineData("utf-7-nonsense", "plain")]
    public void Charsets_of_the_world_are_read(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = charset switch { "ks_c_5601-1987" => Encoding.GetEncoding(949), "utf-7-nonsense" => Encoding.ASCII, _ => Encoding.GetEncoding(charset) };
        byte[] raw = [.. MailFlow.Bytes($"From: a@b.example\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n"),
            .. Encoding.ASCII.GetBytes(Convert.ToBase64String(encoding.GetBytes(text)))];
        Read(raw).Body.Text.Trim().ShouldBe(text);
    }

    [Fact]
    public void A_mail_with_HTML_alone_has_text_too()
    {
        var mail = Read("From: a@b.example\nContent-Type: text/html\n\n<style>p{}</style><h1>Title</h1><p>One<br>two &amp; three</p><ul><li>first</li><li>second</li></ul><blockquote><p>old</p></blockquote>");
        mail.Body.Text.ShouldBe("Title\n\nOne\ntwo & three\n\n- first\n- second\n\n> old");
        mail.Reply.Reply.ShouldBe("Title\n\nOne\ntwo & three\n\n- first\n- second");
    }

    [Fact]
    public void A_multipart_without_boundary_shows_what_it_says() =>
        Read("From: a@b.example\nContent-Type: multipart/alternative\n\nThe text is here.").Body.Text.ShouldContain("The text is here.");

    [Fact]
    public void An_encrypted_mail_says_so_and_keeps_its_file()
    {
        var mail = Read("From: a@b.example\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\nxyz\n--b--\n");
        mail.Body.Text.ShouldContain("encrypted");
        mail.Files.Select(f => f.Name).ShouldContain("encrypted.asc");
    }

    [Theory]
    [InlineData("From: Ada <ada@x.example>\nReply-To: <\"\">", "ada@x.example", null)]
    [InlineData("From: Shop <form@shop.example>\nReply-To: Ada <ada@x.example>", "form@shop.example", "ada@x.example")]
    [InlineData("From: Ada via List <list@x.example>\nReply-To: Ada <ada@x.example>\nX-Original-From: Ada <ada@x.example>", "ada@x.example", null)]
    [InlineData("From: Ada via List <list@x.example>\nReply-To: eve@x.example\nX-Original-From: Ada <ada@x.example>", "list@x.example", "eve@x.example")]
    [InlineData("From: =?utf-8?b?ZXZpbEBldmlsLmV4YW1wbGU=?= <ada@x.example>", "ada@x.example", null)]
    [InlineData("From: =?utf-8?q?evil=40evil.example?=@x.example", null, null)]
    [InlineData("Sender: secretary@x.example", "secretary@x.example", null)]
    [InlineData("X-Nothing: here", "envelope@x.example", null)]
    public void The_author_is_whom_From_names(string headers, string? from, string? replyTo)
    {
        var envelope = headers.StartsWith("X-Nothing", StringComparison.Ordinal) ? "envelope@x.example" : "";
        var senders = ReadMail.From(MailFlow.Bytes(headers + "\nSubject: x\n\nx"), envelope, CancellationToken.None).Senders;
        senders.From?.Email.ShouldBe(from);
        if (from is null)
            senders.From.ShouldBeNull();
        senders.ReplyTo?.Email.ShouldBe(replyTo);
    }

    [Fact]
    public async Task A_mail_without_any_sender_waits_in_quarantine()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var mail = await host.ReceiveAsync(workspace, address, $"To: {address}\nSubject: Who?\n\nx", sender: "");
        mail.Text("status").ShouldBe("quarantined");
        mail.Text("error").ShouldContain("sender");
    }

    [Fact]
    public void An_opaque_signature_shows_what_was_signed()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest(
                "CN=Ada", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var cms = new System.Security.Cryptography.Pkcs.SignedCms(new System.Security.Cryptography.Pkcs.ContentInfo(
            MailFlow.Bytes("Content-Type: text/plain\n\nSigned words")));
        cms.ComputeSignature(new System.Security.Cryptography.Pkcs.CmsSigner(certificate));
        var raw = MailFlow.Bytes($"From: a@b.example\nContent-Type: application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(cms.Encode(), Base64FormattingOptions.InsertLineBreaks)}");

        var mail = Read(raw);

        mail.Body.Text.Trim().ShouldBe("Signed words");
        mail.Notes.ShouldContain(n => n.Contains("not checked", StringComparison.Ordinal));
    }

    static ReadMail Read(string mail) => Read(MailFlow.Bytes(mail));

    static ReadMail Read(byte[] raw) => ReadMail.From(raw, "", CancellationToken.None);
}
