using GoPimi.Workspaces.Sessions;

namespace GoPimi.Workspaces.Tests.Sessions;

public sealed class AttemptKeyTests
{
    static byte[]? Key(string address, string purpose = "sign-in") =>
        AttemptKey.Address(purpose, IPAddress.Parse(address)).SingleOrDefault()?.Hash;

    [Fact]
    public void Addresses_of_one_customer_count_together()
    {
        Key("2001:db8:1:2::1").ShouldBe(Key("2001:db8:1:2:ffff::9"));
        Key("2001:db8:1:2::1").ShouldNotBe(Key("2001:db8:1:3::1"));
        Key("::ffff:192.0.2.7").ShouldBe(Key("192.0.2.7"));
        Key("192.0.2.7").ShouldNotBe(Key("192.0.2.8"));
    }

    [Fact]
    public void Each_purpose_counts_for_itself() => Key("192.0.2.7").ShouldNotBe(Key("192.0.2.7", "register"));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void A_proxy_on_this_machine_is_nobody(string address) => Key(address).ShouldBeNull();

    [Fact]
    public void Without_an_address_there_is_no_key() => AttemptKey.Address("sign-in", address: null).ShouldBeEmpty();
}
