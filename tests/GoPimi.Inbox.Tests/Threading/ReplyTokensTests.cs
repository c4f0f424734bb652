using GoPimi.Inbox.Threading;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Inbox.Tests.Threading;

public sealed class ReplyTokensTests(InboxHost host)
{
    readonly ReplyTokens tokens = host.Services.GetRequiredService<ReplyTokens>();
    readonly Guid workspace = Guid.CreateVersion7();

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(1_000_000)]
    [InlineData(34_000_000_000)]
    public async Task A_token_leads_back_to_its_thread_and_fits_into_an_address(long thread)
    {
        var token = await tokens.TokenAsync(workspace, thread, CancellationToken.None);

        (await tokens.ReadTokenAsync(workspace, token, CancellationToken.None)).ShouldBe(thread);
        (await tokens.ReadTokenAsync(workspace, token.ToUpperInvariant(), CancellationToken.None)).ShouldBe(thread);
        token.Length.ShouldBeLessThanOrEqualTo(25);
        token.ShouldMatch("^[a-z0-9]+$");
        // The longest slug has 38 characters.
        (38 + 1 + token.Length).ShouldBeLessThanOrEqualTo(64);
    }

    [Fact]
    public async Task No_changed_character_passes()
    {
        var token = await tokens.TokenAsync(workspace, 1234, CancellationToken.None);
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var c in "abcdefghijklmnopqrstuvwxyz234567".Where(c => c != token[i]))
            {
                var forged = token[..i] + c + token[(i + 1)..];
                (await tokens.ReadTokenAsync(workspace, forged, CancellationToken.None)).ShouldBeNull(forged);
            }
        }
    }

    [Fact]
    public async Task A_token_of_another_workspace_means_nothing() =>
        (await tokens.ReadTokenAsync(Guid.CreateVersion7(), await tokens.TokenAsync(workspace, 7, CancellationToken.None), CancellationToken.None)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("sales")]
    [InlineData("1aaaaaaaaaaaaaaaa")]
    [InlineData("1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ÄÖÜ🙂aaaaaaaaaaaaaaaa")]
    public async Task What_is_no_token_is_no_token(string text) =>
        (await tokens.ReadTokenAsync(workspace, text, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task A_Message_ID_leads_back_to_its_thread_and_cannot_be_guessed()
    {
        var mail = Guid.CreateVersion7();
        var id = await tokens.MessageIdAsync(workspace, 42, mail, "mail.example", CancellationToken.None);

        id.ShouldEndWith("@mail.example");
        (await tokens.ReadMessageIdAsync(workspace, id, CancellationToken.None)).ShouldBe(42);
        (await tokens.ReadMessageIdAsync(Guid.CreateVersion7(), id, CancellationToken.None)).ShouldBeNull();
        for (var i = 0; i < id.IndexOf('@', StringComparison.Ordinal); i++)
        {
            var forged = id[..i] + (id[i] == 'b' ? 'c' : 'b') + id[(i + 1)..];
            (await tokens.ReadMessageIdAsync(workspace, forged, CancellationToken.None)).ShouldBeNull(forged);
        }
    }
}
