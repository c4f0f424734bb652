using System.Net;
using System.Security.Cryptography;
using GoPimi.Testing;

namespace GoPimi.Inbox.Tests.Receiving;

public sealed class RawBytesTests(InboxHost host)
{
    [Theory]
    [InlineData("sisimai")]
    [InlineData("mikel-mail")]
    [InlineData("mime4j")]
    [InlineData("mimekit")]
    [InlineData("talon")]
    public async Task Every_mail_of_the_corpora_comes_back_byte_for_byte_and_ends_somewhere(string name)
    {
        var corpus = Corpus.Open(name);
        var (workspace, address) = await host.NewMailboxAsync();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, index) in corpus.Mails().Select((f, i) => (f, i)))
        {
            var raw = corpus.Read(file);
            var fields = MailFlow.SignedFields(address);
            using var response = index % 2 == 0 ? await host.PostMultipartAsync(fields, raw) : await host.PostUrlEncodedAsync(fields, raw);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{file}: {await response.Content.ReadAsStringAsync()}");
            expected.Add(Convert.ToHexStringLower(SHA256.HashData(raw)));
        }

        await host.DrainEventsAsync();
        var stored = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var page = await workspace.Owner.GetAsync($"inbound-mails?limit=100{(after is null ? "" : $"&after={after}")}").ShouldBeAsync(HttpStatusCode.OK);
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                var raw = await workspace.Owner.GetByteArrayAsync($"inbound-mails/{item.Id()}/raw");
                stored.Add(Convert.ToHexStringLower(SHA256.HashData(raw)));
                // Read, or visibly not: nothing stays in between.
                var unread = item.Text("status") == "received" && item.GetProperty("classification").ValueKind is System.Text.Json.JsonValueKind.Null;
                unread.ShouldBeFalse(item.ToString());
            }

            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        // Some corpora hold one mail twice under one Message-ID with the same body; then the first one stands for both.
        stored.IsSubsetOf(expected).ShouldBeTrue();
        stored.Count.ShouldBeGreaterThanOrEqualTo((int)(expected.Count * 0.9));
    }
}
