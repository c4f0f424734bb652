using System.Diagnostics;
using System.Net;
using System.Text;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.Reading;

[CollectionDefinition(nameof(BombTests), DisableParallelization = true)]
[Collection(nameof(BombTests))]
public sealed class BombTests(InboxHost host, ITestOutputHelper output)
{
    const string Head = "From: ada@customer.example\nSubject: Bomb\n";

    public static TheoryData<string, string?> Bombs => new()
    {
        { "100 000 nested mails", "quarantined" },
        { "100 000 nested multiparts", "quarantined" },
        { "a million parts", "quarantined" },
        { "30 MB base64", "received" },
        { "a header of 10 MB", "quarantined" },
        { "a million headers", "quarantined" },
        { "a million recipients", "quarantined" },
        { "a short boundary", null },
        { "deep HTML", "received" },
        { "unclosed formatting", "received" },
        { "200 000 attributes", "received" },
        { "unclosed tags", "received" },
        { "a million quotes", "received" },
        { "nested RTF", "received" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_answered_at_once_and_read_within_bounds(string name, string? status)
    {
        var (workspace, address) = await host.NewMailboxAsync();
        var raw = Make(name);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var answered = Stopwatch.StartNew();
        await host.PostMultipartAsync(MailFlow.SignedFields(address), raw).ShouldBeAsync(HttpStatusCode.OK);
        answered.Stop();
        var (cpu, read) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        await host.DrainEventsAsync();
        var spent = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        output.WriteLine($"{name}: {raw.Length / 1024} KB, answered in {answered.ElapsedMilliseconds} ms, read in {read.ElapsedMilliseconds} ms, {spent.TotalMilliseconds:F0} ms CPU");
        spent.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        kept.ShouldBeLessThan(300L * 1024 * 1024);
        var mail = (await workspace.Owner.GetAsync("inbound-mails").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0];
        if (status is not null)
            mail.Text("status").ShouldBe(status);
        var raws = await workspace.Owner.GetByteArrayAsync($"inbound-mails/{mail.Id()}/raw");
        raws.Length.ShouldBe(raw.Length);
    }

    static byte[] Make(string name) => Encoding.ASCII.GetBytes(name switch
    {
        "100 000 nested mails" => Head + Repeat("Content-Type: message/rfc822\n\n", 100_000) + "x",
        "100 000 nested multiparts" => Head + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "x",
        "a million parts" => Head + "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n\nx\n", 1_000_000) + "--b--\n",
        "30 MB base64" => Head + "Content-Type: application/octet-stream; name=big.bin\nContent-Transfer-Encoding: base64\n\n" + Repeat(new string('A', 76) + "\n", 30 * 1024 * 1024 / 77),
        "a header of 10 MB" => Head + "X-Long: " + new string('x', 10 * 1024 * 1024) + "\n\nx",
        "a million headers" => Head + Repeat("X-Many: x\n", 1_000_000) + "\nx",
        "a million recipients" => Head + "To: " + Repeat("a@b.example, ", 1_000_000) + "c@d.example\n\nx",
        "a short boundary" => Head + "Content-Type: multipart/mixed; boundary=\"-\"\n\n" + Repeat("---\n", 500_000),
        "deep HTML" => Head + "Content-Type: text/html\n\n" + Repeat("<div>", 500_000) + "x",
        "unclosed formatting" => Head + "Content-Type: text/html\n\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font size={i}><p>")),
        "200 000 attributes" => Head + "Content-Type: text/html\n\n<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">x",
        "unclosed tags" => Head + "Content-Type: text/html\n\n" + Repeat("<a b=\"", 400_000),
        "a million quotes" => Head + "\n" + Repeat("> ", 500_000) + "\n" + Repeat("On Tue, 24 Nov 2026 at 10:00 x\n", 50_000) + "wrote:\n",
        _ => Head + "Content-Type: text/rtf\n\n{\\rtf1 " + Repeat("{", 500_000) + "x" + Repeat("}", 500_000) + "}",
    });

    static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
