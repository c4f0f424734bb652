using System.Security.Cryptography;
using GoPimi.BuildingBlocks.Platform;

namespace GoPimi.BuildingBlocks.Tests.Platform;

public sealed class SecretBoxTests
{
    static readonly string Old = Convert.ToBase64String(SHA256.HashData("old"u8));
    static readonly string New = Convert.ToBase64String(SHA256.HashData("new"u8));

    [Fact]
    public void What_was_sealed_with_an_older_key_still_opens()
    {
        var box = new SecretBox([Old]).Seal("totp:ada", "a seed"u8);

        new SecretBox([New, Old]).Open("totp:ada", box).ShouldBe("a seed"u8.ToArray());
        Should.Throw<CryptographicException>(() => new SecretBox([New]).Open("totp:ada", box));
    }

    [Fact]
    public void The_newest_key_seals()
    {
        var box = new SecretBox([New, Old]).Seal("totp:ada", "a seed"u8);

        new SecretBox([New]).Open("totp:ada", box).ShouldBe("a seed"u8.ToArray());
    }

    [Fact]
    public void A_secret_cannot_be_moved_to_somebody_else()
    {
        var box = new SecretBox([New]).Seal("totp:ada", "a seed"u8);

        Should.Throw<CryptographicException>(() => new SecretBox([New]).Open("totp:bob", box));
    }

    [Fact]
    public void The_same_secret_never_looks_the_same()
    {
        var box = new SecretBox([New]);

        box.Seal("totp:ada", "a seed"u8).ShouldNotBe(box.Seal("totp:ada", "a seed"u8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(-1)]
    public void A_changed_byte_is_noticed(int position)
    {
        var box = new SecretBox([New]).Seal("totp:ada", "a seed"u8);
        box[position < 0 ? ^1 : position] ^= 1;

        Should.Throw<CryptographicException>(() => new SecretBox([New]).Open("totp:ada", box));
    }

    [Fact]
    public void Without_a_key_nothing_is_sealed()
    {
        var box = new SecretBox([]);

        box.IsAvailable.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => box.Seal("totp:ada", "a seed"u8));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("c2hvcnQ=")]
    public void A_key_of_another_shape_is_refused_at_the_start(string key) => Should.Throw<FormatException>(() => new SecretBox([key]));
}
