using System.Text.Json;
using GoPimi.Inbox.Reading;
using MimeKit;

namespace GoPimi.Inbox.Tests.Reading;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Headers_of_the_mikel_set_are_read_exactly()
    {
        var corpus = Corpus.Open("mikel-mail");
        var (right, wrong) = (0, new List<string>());
        foreach (var example in corpus.Cases)
        {
            var file = example.GetProperty("file").GetString()!;
            var mail = ReadMail.From(corpus.Read(file), "", CancellationToken.None);
            Check("from", () => [mail.Senders.From?.Email ?? ""]);
            // Upstream keeps a comment inside the address of this one, and an obsolete route in the other.
            if (!file.EndsWith("example10.eml", StringComparison.Ordinal))
                Check("to", () => [.. mail.To.Select(a => a.Email)]);
            Check("message_id", () => [mail.MessageId ?? ""]);
            Check("subject", () => [mail.Subject]);
            Check("in_reply_to", () => [.. mail.InReplyTo]);
            if (!file.Contains("one_invalid", StringComparison.Ordinal))
                Check("references", () => [.. mail.References]);
            if (!file.Contains("rfc822", StringComparison.Ordinal))
                Check("attachments", () => [.. mail.Files.Select(f => f.Name)]);
            Check("body_trimmed", () => [mail.Body.Text.Trim()]);

            void Check(string field, Func<string[]> read)
            {
                if (!example.TryGetProperty(field, out var value))
                    return;
                string[] expected = value.ValueKind is JsonValueKind.Array
                    ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
                    : [value.GetString()!];
                var actual = read();
                if (expected.SequenceEqual(actual, StringComparer.OrdinalIgnoreCase))
                    right++;
                else
                    wrong.Add($"{file} {field}: {string.Join('|', actual)} instead of {string.Join('|', expected)}");
            }
        }

        foreach (var line in wrong)
            output.WriteLine(line);
        output.WriteLine($"mikel: {right} of {right + wrong.Count} header facts");
        right.ShouldBeGreaterThan(35);
        wrong.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("mikel-mail")]
    [InlineData("mime4j")]
    [InlineData("mimekit")]
    [InlineData("sisimai")]
    [InlineData("talon")]
    public void Every_mail_is_read_or_refused_with_a_reason_and_in_time(string name)
    {
        var corpus = Corpus.Open(name);
        var refused = 0;
        foreach (var file in corpus.Mails())
        {
            var started = System.Diagnostics.Stopwatch.StartNew();
            try
            {
                var mail = ReadMail.From(corpus.Read(file), "", CancellationToken.None);
                mail.Body.Text.ShouldNotContain("\0");
                if (mail.Body.Text.Trim().Length > 0)
                    mail.Reply.Reply.Trim().ShouldNotBeEmpty(file);
            }
            catch (UnreadableMailException e)
            {
                refused++;
                output.WriteLine($"{file}: {e.Message}");
            }

            started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), file);
        }

        output.WriteLine($"{name}: {refused} of {corpus.Mails().Count} refused");
        refused.ShouldBeLessThanOrEqualTo(corpus.Mails().Count / 8);
    }

    [Fact]
    public void Parts_of_the_mime4j_set_have_the_expected_bytes()
    {
        var corpus = Corpus.Open("mime4j");
        var (same, all) = (0, 0);
        foreach (var example in corpus.Cases.Where(c => c.GetProperty("leaf_count").GetInt32() > 0))
        {
            var file = example.GetProperty("file").GetString()!;
            MimePart[] parts = [];
            try
            {
                parts = [.. Leaves(MailReader.Read(corpus.Read(file), CancellationToken.None).Body)];
            }
            catch (UnreadableMailException)
            {
            }

            var contents = parts.Select(Decoded).ToList();
            foreach (var leaf in example.GetProperty("leaves").EnumerateArray())
            {
                all++;
                if (contents.Contains(Lines(corpus.Read(leaf.GetProperty("decoded_file").GetString()!))))
                    same++;
                else
                    output.WriteLine($"{file}: {leaf.GetProperty("decoded_file").GetString()}");
            }
        }

        output.WriteLine($"mime4j: {same} of {all} leaves byte for byte");
        // The rest: base64 around message/rfc822, which RFC 2046 forbids, and mails without any header, which are quarantined.
        ((double)same / all).ShouldBeGreaterThanOrEqualTo(0.7);
    }

    [Fact]
    public void Outlooks_own_format_gives_up_its_files_and_its_text()
    {
        var corpus = Corpus.Open("mimekit");
        foreach (var example in corpus.Cases.Where(c => c.TryGetProperty("kind", out var kind) && kind.GetString() == "tnef"))
        {
            var file = example.GetProperty("file").GetString()!;
            var mail = Wrap(corpus.Read(file));
            var names = mail.Files.Select(f => f.Name).ToList();
            foreach (var expected in example.GetProperty("attachments").EnumerateArray().Select(a => a.GetString()!).Where(a => !a.StartsWith("body.", StringComparison.Ordinal)))
                names.ShouldContain(expected, file);
            if (example.GetProperty("attachments").EnumerateArray().Any(a => a.GetString()!.StartsWith("body.", StringComparison.Ordinal)))
                mail.Body.Text.Trim().ShouldNotBeEmpty(file);

            // Half a file is still a mail with a file.
            var truncated = Wrap(corpus.Read(file)[..(corpus.Read(file).Length / 2)]);
            truncated.ShouldNotBeNull();
        }

        ReadMail.From(corpus.Read("data/UnitTests/TestData/tnef/rich-text.eml"), "", CancellationToken.None).Body.Text.ShouldContain("Christmas");
    }

    static ReadMail Wrap(byte[] tnef) => ReadMail.From(
        MailFlow.Bytes($"From: a@b.example\nContent-Type: application/octet-stream; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(tnef, Base64FormattingOptions.InsertLineBreaks)}"),
        "", CancellationToken.None);

    static IEnumerable<MimePart> Leaves(MimeEntity? entity) => entity switch
    {
        Multipart multipart => multipart.SelectMany(Leaves),
        MessagePart { Message.Body: { } inner } => Leaves(inner),
        MimePart part => [part],
        _ => [],
    };

    static string Decoded(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return Lines(bytes.ToArray());
    }

    static string Lines(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n").TrimEnd();
}
