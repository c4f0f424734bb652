using System.Text.Json;
using GoPimi.Inbox.Reading;

namespace GoPimi.Inbox.Tests.Reading;

public sealed class ReplyCutterTests(ITestOutputHelper output)
{
    [Fact]
    public void Nine_of_ten_replies_of_the_talon_set_are_cut_exactly()
    {
        var corpus = Corpus.Open("talon");
        var (right, all) = (0, 0);
        foreach (var example in corpus.Cases.Where(c => c.GetProperty("kind").GetString() is "plain" or "eml"))
        {
            var text = example.GetProperty("kind").GetString() == "plain"
                ? example.GetProperty("input").GetString()!
                : ReadMail.From(corpus.Read("data/" + example.GetProperty("input_file").GetString()!), "", CancellationToken.None).Body.Text;
            var expected = example.GetProperty("expected").GetString()!;
            var cut = ReplyCutter.Cut(text);
            all++;
            if (Trimmed(cut.Reply) == Trimmed(expected))
                right++;
            else
                output.WriteLine($"{example.GetProperty("id").GetString()}\n  {JsonSerializer.Serialize(cut.Reply)}\n  {JsonSerializer.Serialize(expected)}");
            if (text.Trim().Length > 0)
                cut.Reply.Trim().ShouldNotBeEmpty(example.GetProperty("id").GetString());
        }

        output.WriteLine($"talon: {right} of {all} exact ({100.0 * right / all:F1} %)");
        all.ShouldBeGreaterThan(55);
        ((double)right / all).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Theory]
    [InlineData("Yes.\n\nOn Tue, Nov 24, 2026 at 9:00 AM Bob <bob@acme.example> wrote:\n> Shall we?\n", "Yes.", "On Tue")]
    [InlineData("Ja.\n\nAm 24.11.2026 um 09:00 schrieb Bob <bob@acme.example>:\n> Sollen wir?\n", "Ja.", "Am 24")]
    [InlineData("Oui.\n\n________________________________\nDe : Bob <bob@acme.example>\nEnvoyé : mardi\nÀ : Ada\nObjet : Feu\n\nBonjour", "Oui.", "____")]
    [InlineData("> Shall we?\nYes.\n", "Yes.", "> Shall we?")]
    [InlineData("Sure.\n> Shall we?\n> Really?\n", "Sure.", "> Shall we?")]
    public void The_quote_is_folded_and_kept(string text, string reply, string quoteStart)
    {
        var cut = ReplyCutter.Cut(text);

        cut.Reply.ShouldBe(reply);
        cut.Quoted.ShouldNotBeNull().ShouldStartWith(quoteStart);
    }

    [Theory]
    [InlineData("On Tue, Nov 24, 2026 at 9:00 AM Bob wrote:\n> First question?\nFirst answer, in full length.\n> Second question?\nSecond answer.\n")]
    [InlineData("> First question?\n\nFirst answer.\n\n> Second question?\n\nSecond answer.\n")]
    public void Answers_between_the_quoted_lines_keep_everything(string text)
    {
        var cut = ReplyCutter.Cut(text);

        cut.Reply.ShouldBe(text.Trim());
        cut.Quoted.ShouldBeNull();
    }

    [Theory]
    [InlineData("On Tue, Nov 24, 2026 at 9:00 AM Bob <bob@acme.example> wrote:\n> Shall we?\n")]
    [InlineData("> only a quote\n> and more of it\n")]
    [InlineData("-----Original Message-----\nFrom: bob@acme.example\nTo: ada@customer.example\n\nHello")]
    public void A_mail_that_is_nothing_but_a_quote_is_shown_whole(string text)
    {
        var cut = ReplyCutter.Cut(text);

        cut.Reply.ShouldBe(text.Trim());
        cut.Quoted.ShouldBeNull();
    }

    [Theory]
    [InlineData("We fly as follows:\n\nFrom: Berlin\nTo: Paris\n\nPlease book it.")]
    [InlineData("On it!\nOn Monday we will look again, as Bob wrote.")]
    [InlineData("Total > 5 and < 10.\nThanks")]
    public void What_only_looks_like_a_quote_stays(string text) => ReplyCutter.Cut(text).ShouldBe(new CutReply(text, null));

    [Fact]
    public void No_text_is_ever_lost()
    {
        var corpus = Corpus.Open("talon");
        foreach (var example in corpus.Cases.Where(c => c.TryGetProperty("input", out _)))
        {
            var text = example.GetProperty("input").GetString()!;
            var cut = ReplyCutter.Cut(text);
            Words(cut.Reply + cut.Quoted).ShouldBe(Words(text), example.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void A_huge_text_is_cut_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("On Tue, Nov 24, 2026 at 9:00 AM somebody says\n", 10_000)) + "wrote:\n";
        var started = System.Diagnostics.Stopwatch.StartNew();
        ReplyCutter.Cut(text);
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    // A mark may begin in the middle of a line, so that letters are counted rather than words.
    static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());

    static string Trimmed(string text) => text.ReplaceLineEndings("\n").Trim();
}
