using System.Net;
using System.Security.Cryptography;
using System.Text;
using GoPimi.Inbox.Receiving;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.Receiving;

public sealed class PostMailgunMimeTests(InboxHost host)
{
    [Fact]
    public async Task A_mail_is_stored_and_becomes_readable()
    {
        var (workspace, address) = await host.NewMailboxAsync();

        var mail = await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, subject: "Printer on fire"));

        mail.Text("status").ShouldBe("received");
        mail.Text("classification").ShouldBe("customer");
        mail.Text("subject").ShouldBe("Printer on fire");
        mail.GetProperty("from").Text("email").ShouldBe("ada@customer.example");
        mail.GetProperty("trace").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Both_encodings_of_a_form_keep_every_byte()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        byte[] raw = [.. MailFlow.Bytes(MailFlow.Mail(address)), .. Enumerable.Range(0, 256).Select(i => (byte)i), .. "%+&=\r\r\n"u8];
        byte[] other = [.. MailFlow.Bytes(MailFlow.Mail(address)), .. Enumerable.Range(0, 256).Select(i => (byte)i), .. "%+&=\r\r\n"u8];

        await host.PostMultipartAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK);
        await host.PostUrlEncodedAsync(MailFlow.SignedFields(address), other).ShouldBeAsync(HttpStatusCode.OK);

        (await RawAsync(workspace)).OrderBy(Convert.ToHexString).ShouldBe(new[] { raw, other }.OrderBy(Convert.ToHexString));
    }

    [Fact]
    public async Task The_same_mail_in_both_encodings_is_one_mail()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var raw = MailFlow.Bytes(MailFlow.Mail(address));

        await host.PostMultipartAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK);
        await host.PostUrlEncodedAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK);

        (await host.CountMailsAsync(workspace.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_posts_of_one_mail_at_once_store_it_once()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var raw = MailFlow.Bytes(MailFlow.Mail(address));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            host.PostMultipartAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK)));

        (await host.CountMailsAsync(workspace.Id)).ShouldBe(1);
        (await workspace.PublishedAsync<Contracts.MailReceived>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_without_Message_ID_is_known_by_its_bytes()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var raw = MailFlow.Bytes($"From: ada@customer.example\nTo: {address}\nSubject: Hi\n\nHello\n");

        await host.PostMultipartAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK);
        await host.PostMultipartAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK);
        await host.PostMultipartAsync(MailFlow.SignedFields(address), [.. raw, (byte)'!']).ShouldBeAsync(HttpStatusCode.OK);

        (await host.CountMailsAsync(workspace.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Another_content_under_a_Message_ID_that_was_used_before_is_not_lost()
    {
        var (workspace, address) = await host.NewMailboxAsync();

        await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, text: "Monday's report", messageId: "constant@scanner.example"));
        await host.ReceiveAsync(workspace, address, MailFlow.Mail(address, text: "Tuesday's report", messageId: "constant@scanner.example"));
        await host.ReceiveAsync(workspace, address, "X-Hop: again\n" + MailFlow.Mail(address, text: "Tuesday's report", messageId: "constant@scanner.example"));

        (await host.CountMailsAsync(workspace.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task One_mail_to_two_workspaces_is_stored_in_both()
    {
        var (one, first) = await host.NewMailboxAsync();
        var (two, second) = await host.NewMailboxAsync();
        var raw = MailFlow.Bytes(MailFlow.Mail(first));

        await host.PostMultipartAsync(MailFlow.SignedFields($"{first}, stranger@example.com, {second}"), raw).ShouldBeAsync(HttpStatusCode.OK);

        (await host.CountMailsAsync(one.Id)).ShouldBe(1);
        (await host.CountMailsAsync(two.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_came_with_another_mail_is_refused()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var fields = MailFlow.SignedFields(address);

        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(address))).ShouldBeAsync(HttpStatusCode.OK);
        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(address, subject: "Smuggled in"))).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "signature.replayed");

        (await host.CountMailsAsync(workspace.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_captured_token_is_worthless_for_another_workspace()
    {
        var (_, address) = await host.NewMailboxAsync();
        var (other, otherAddress) = await host.NewMailboxAsync();
        var fields = MailFlow.SignedFields(address);
        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(address))).ShouldBeAsync(HttpStatusCode.OK);

        fields["recipient"] = otherAddress;
        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(otherAddress))).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "signature.replayed");

        (await host.CountMailsAsync(other.Id)).ShouldBe(0);
    }

    [Theory]
    [InlineData(8 * 60 + 1)]
    [InlineData(-10)]
    public async Task A_timestamp_out_of_the_window_is_refused(int minutesAgo)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var fields = MailFlow.SignedFields(address, timestamp: DateTimeOffset.UtcNow.AddMinutes(-minutesAgo).ToUnixTimeSeconds());

        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(address))).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "signature.invalid");
        (await host.CountMailsAsync(workspace.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_timestamp_just_inside_the_window_is_accepted()
    {
        var (_, address) = await host.NewMailboxAsync();
        var fields = MailFlow.SignedFields(address, timestamp: DateTimeOffset.UtcNow.AddMinutes(-8 * 60 + 1).ToUnixTimeSeconds());
        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(address))).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("signature", "0000")]
    [InlineData("signature", "")]
    [InlineData("timestamp", "yesterday")]
    [InlineData("timestamp", "99999999999999999999")]
    [InlineData("token", "")]
    [InlineData("token", "another")]
    public async Task A_form_that_is_not_signed_stores_nothing(string field, string value)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var fields = MailFlow.SignedFields(address);
        fields[field] = value;

        await host.PostMultipartAsync(fields, MailFlow.Bytes(MailFlow.Mail(address))).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "signature.invalid");
        (await host.CountMailsAsync(workspace.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task The_vectors_of_the_signature_are_decided_as_expected()
    {
        if (!File.Exists(Path.Combine(Repository.Root, "..", "shared", "corpora", "mailgun", "signature-vectors.json")))
            Assert.Skip("The signature vectors are not here.");
        var vectors = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(
            File.ReadAllText(Path.Combine(Repository.Root, "..", "shared", "corpora", "mailgun", "signature-vectors.json")));
        var (_, address) = await host.NewMailboxAsync();
        var (accepted, refused) = (0, 0);
        foreach (var vector in vectors.GetProperty("vectors").EnumerateArray())
        {
            var valid = MailgunSignature.Verify(vector.Text("key"), vector.Text("timestamp"), vector.Text("token"), vector.Text("signature"));
            if (vector.GetProperty("valid").ValueKind is System.Text.Json.JsonValueKind.String)
                valid.ShouldBeTrue("upper-case hex is the same number");
            else
                valid.ShouldBe(vector.GetProperty("valid").GetBoolean(), vector.ToString());
            _ = valid ? accepted++ : refused++;
        }

        accepted.ShouldBe(4);
        refused.ShouldBe(7);
    }

    [Fact]
    public async Task An_unknown_recipient_is_refused_for_good()
    {
        await host.PostMultipartAsync(MailFlow.SignedFields("nobody@mail.localhost"), MailFlow.Bytes(MailFlow.Mail("nobody@mail.localhost")))
            .ShouldBeProblemAsync(HttpStatusCode.NotAcceptable, "recipient.unknown");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("\u0000@\u0000")]
    [InlineData("@mail.localhost")]
    public async Task A_recipient_that_is_no_address_is_refused_for_good(string recipient) =>
        await host.PostMultipartAsync(MailFlow.SignedFields(recipient), MailFlow.Bytes(MailFlow.Mail("x@mail.localhost")))
            .ShouldBeAsync(HttpStatusCode.NotAcceptable);

    [Fact]
    public async Task A_form_without_a_mail_is_refused_for_good()
    {
        var (_, address) = await host.NewMailboxAsync();
        await host.PostMultipartAsync(MailFlow.SignedFields(address), raw: null).ShouldBeProblemAsync(HttpStatusCode.NotAcceptable, "form.incomplete");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "hello")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=token\r\n\r\nnever ends")]
    public async Task What_is_no_form_is_refused_for_good(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await host.Client().PostAsync("hooks/mailgun/mime", content).ShouldBeProblemAsync(HttpStatusCode.NotAcceptable, "form.invalid");
    }

    [Fact]
    public async Task A_mail_of_25_MB_of_attachments_is_taken_and_a_larger_one_is_told_so()
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var head = MailFlow.Bytes($"From: ada@customer.example\nTo: {address}\nSubject: Big\nContent-Type: application/octet-stream; name=big.bin\nContent-Transfer-Encoding: base64\n\n");
        var lines = Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(25 * 1024 * 1024), Base64FormattingOptions.InsertLineBreaks));

        await host.PostMultipartAsync(MailFlow.SignedFields(address), [.. head, .. lines]).ShouldBeAsync(HttpStatusCode.OK);
        await host.DrainEventsAsync();
        await host.PostMultipartAsync(MailFlow.SignedFields(address), [.. head, .. lines, .. lines.AsSpan(0, 1_000_000)])
            .ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "mail.too_large");

        (await host.CountMailsAsync(workspace.Id)).ShouldBe(1);
        var mail = (await workspace.PublishedAsync<Contracts.MailReceived>()).ShouldHaveSingleItem();
        mail.Attachments.ShouldHaveSingleItem().Size.ShouldBe(25 * 1024 * 1024);
    }

    async Task<IReadOnlyList<byte[]>> RawAsync(TestWorkspace workspace)
    {
        var items = (await workspace.Owner.GetAsync("inbound-mails").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
        List<byte[]> all = [];
        foreach (var item in items)
            all.Add(await workspace.Owner.GetByteArrayAsync($"inbound-mails/{item.Id()}/raw"));
        return all;
    }
}
