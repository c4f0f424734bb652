using GoPimi.Workspaces.ApiTokens;

namespace GoPimi.Workspaces.Tests.ApiTokens;

public sealed class ApiTokenTextTests
{
    [Fact]
    public void A_token_can_be_told_from_noise_by_its_checksum()
    {
        var token = ApiTokenText.New();

        token.Value.ShouldMatch("^gpm_live_[0-9A-Za-z]{38}$");
        token.Prefix.ShouldBe(token.Value[..13]);
        ApiTokenText.IsWellFormed(token.Value).ShouldBeTrue();
        $"{token}".ShouldBe(token.Prefix);
        for (var i = 9; i < token.Value.Length; i++)
        {
            var misspelt = string.Concat(token.Value.AsSpan(0, i), token.Value[i] == 'x' ? "y" : "x", token.Value.AsSpan(i + 1));
            ApiTokenText.IsWellFormed(misspelt).ShouldBeFalse(misspelt);
        }
    }

    // The checksum is zlib's CRC-32 of everything before it, in base62: other programs can check it.
    [Fact]
    public void The_checksum_is_the_common_CRC_32() =>
        ApiTokenText.IsWellFormed("gpm_live_" + new string('0', 32) + "35zRtZ").ShouldBeTrue();
}
