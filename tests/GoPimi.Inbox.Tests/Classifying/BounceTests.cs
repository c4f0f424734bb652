using GoPimi.Inbox.Classifying;
using GoPimi.Inbox.Reading;

namespace GoPimi.Inbox.Tests.Classifying;

public sealed class BounceTests(ITestOutputHelper output)
{
    [Fact]
    public void Ninety_eight_of_a_hundred_real_bounces_are_known()
    {
        var corpus = Corpus.Open("sisimai");
        string[] bounces =
        [
            .. corpus.Cases.Where(c => c.GetProperty("kind").GetString() == "bounce").Select(c => c.GetProperty("file").GetString()!),
            .. corpus.Expected.GetProperty("bounce_without_details_here").EnumerateArray().Select(f => f.GetString()!),
        ];
        var verdicts = bounces.Select(file => (File: file, Verdict: Classify(corpus.Read(file)))).ToArray();
        // The set counts a delay as a bounce; a delay has not failed (RFC 3464, 2.3.3), so it must be known as what it is.
        var delays = verdicts.Count(v => v.Verdict.Reason.StartsWith("A delivery report without a failure", StringComparison.Ordinal));
        var missed = verdicts.Where(v => v.Verdict.Classification is not (Classification.Bounce or Classification.Complaint)).ToArray();

        foreach (var (file, verdict) in missed)
            output.WriteLine($"{file}: {verdict}");
        output.WriteLine($"sisimai: {bounces.Length - missed.Length} of {bounces.Length} bounces ({Percent(bounces.Length - missed.Length)} %), "
            + $"and {delays} delays known as such: {Percent(bounces.Length - missed.Length + delays)} % of all");
        bounces.Length.ShouldBeGreaterThan(250);
        (missed.Length - delays).ShouldBeLessThanOrEqualTo((int)(bounces.Length * 0.02));

        string Percent(int count) => (100.0 * count / bounces.Length).ToString("F1", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Complaints_automatic_answers_and_good_news_are_no_bounces()
    {
        var corpus = Corpus.Open("sisimai");
        foreach (var example in corpus.Cases.Where(c => c.GetProperty("kind").GetString() != "bounce"))
        {
            var (kind, file) = (example.GetProperty("kind").GetString(), example.GetProperty("file").GetString()!);
            var verdict = Classify(corpus.Read(file));
            var expected = kind switch
            {
                "complaint" => Classification.Complaint,
                "auto-reply" or "success-dsn" => Classification.AutoReply,
                _ => null,
            };
            if (expected is null)
                verdict.Classification.ShouldNotBe(Classification.Bounce, $"{file}: {verdict.Reason}");
            else
                verdict.Classification.ShouldBe(expected, $"{file}: {verdict.Reason}");
        }
    }

    [Fact]
    public void Ordinary_mail_is_never_taken_for_a_bounce()
    {
        var (mikel, talon, mime4j) = (Corpus.Open("mikel-mail"), Corpus.Open("talon"), Corpus.Open("mime4j"));
        var looked = 0;
        foreach (var (corpus, file) in mikel.Mails().Select(f => (mikel, f)).Concat(talon.Mails().Select(f => (talon, f))).Concat(mime4j.Mails().Select(f => (mime4j, f))))
        {
            if (file.Contains("multipart_report", StringComparison.Ordinal) || Try(corpus.Read(file)) is not { } mail)
                continue;

            looked++;
            var verdict = Classifier.Classify(mail, "", _ => false, isOwnMessage: false);
            // mime4j has two real delivery reports among its mails.
            if (mail.Message.Body?.ContentType.IsMimeType("multipart", "report") != true)
                verdict.Classification.ShouldNotBe(Classification.Bounce, $"{file}: {verdict.Reason}");
        }

        looked.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void A_delay_is_not_a_failure()
    {
        var corpus = Corpus.Open("mikel-mail");
        foreach (var example in corpus.Cases.Where(c => c.TryGetProperty("is_dsn", out _)))
        {
            var verdict = Classify(corpus.Read(example.GetProperty("file").GetString()!));
            verdict.Classification.ShouldBe(
                example.GetProperty("bounced").GetBoolean() ? Classification.Bounce : Classification.AutoReply, verdict.Reason);
        }
    }

    [Fact]
    public void Broken_delivery_reports_are_read_all_the_same()
    {
        var corpus = Corpus.Open("mimekit");
        foreach (var example in corpus.Cases.Where(c => c.TryGetProperty("kind", out var kind) && kind.GetString() is "dsn" or "arf"))
        {
            var verdict = Classify(corpus.Read(example.GetProperty("file").GetString()!));
            verdict.Classification.ShouldBe(
                example.GetProperty("kind").GetString() == "arf" ? Classification.Complaint : Classification.Bounce, verdict.Reason);
            if (example.TryGetProperty("recipient", out var recipient))
                verdict.Reason.ShouldContain(recipient.GetString()!);
        }
    }

    static Verdict Classify(byte[] raw) =>
        Classifier.Classify(ReadMail.From(raw, "", CancellationToken.None), "", _ => false, isOwnMessage: false);

    static ReadMail? Try(byte[] raw)
    {
        try
        {
            return ReadMail.From(raw, "", CancellationToken.None);
        }
        catch (UnreadableMailException)
        {
            return null;
        }
    }
}
