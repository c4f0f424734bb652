using GoPimi.Workspaces.Accounts;

namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class SecretTests
{
    [Fact]
    public void A_secret_has_256_bits_and_does_not_show_itself()
    {
        var secret = Secret.New();

        secret.Text.Length.ShouldBe(43);
        secret.Hash.ShouldBe(Secret.HashOf(secret.Text));
        $"{secret}".ShouldNotContain(secret.Text);
        Secret.New().Text.ShouldNotBe(secret.Text);
    }
}
