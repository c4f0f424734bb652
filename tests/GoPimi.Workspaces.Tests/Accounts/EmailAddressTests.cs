using GoPimi.Workspaces.Accounts;

namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData(" Ada.L+x@Example.COM ", "ada.l+x@example.com")]
    [InlineData("o'hara@mail.localhost", "o'hara@mail.localhost")]
    [InlineData("a@b\u00FCcher.example", "a@xn--bcher-kva.example")]
    public void An_address_has_one_spelling(string text, string normal) => EmailAddress.Normalize(text).ShouldBe(normal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@b")]
    [InlineData("a..b@example.com")]
    [InlineData("a@-example.com")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("a@example.com,b@example.com")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("\u00E4@example.com")]
    public void What_is_no_plain_address_has_none(string? text) => EmailAddress.Normalize(text).ShouldBeNull();

    [Fact]
    public void A_local_part_ends_at_64_and_an_address_at_254_characters()
    {
        EmailAddress.IsValid(new string('a', 64) + "@example.com").ShouldBeTrue();
        EmailAddress.IsValid(new string('a', 65) + "@example.com").ShouldBeFalse();
        EmailAddress.IsValid("a@" + string.Join('.', Enumerable.Repeat(new string('b', 63), 4)) + ".com").ShouldBeFalse();
    }
}
