using GoPimi.Workspaces.Webhooks;

namespace GoPimi.Workspaces.Tests.Webhooks;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2001:0:1::1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void What_could_be_this_machine_or_its_network_is_not_public(string address) =>
        PublicAddress.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:830::200e")]
    public void The_internet_is_public(string address) => PublicAddress.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://127.1/hook")]
    [InlineData("https://0177.0.0.1/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://0x7f.1/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://[::ffff:7f00:1]/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://db.internal/hook")]
    [InlineData("https://printer.local/hook")]
    [InlineData("https://intranet/hook")]
    [InlineData("https://user:secret@example.com/hook")]
    [InlineData("http://example.com/hook")]
    [InlineData("ftp://example.com/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/hook")]
    [InlineData("")]
    public void Such_an_address_is_refused_at_once(string url) => WebhookUrl.IsValid(url, new WebhookSettings()).ShouldBeFalse();

    [Theory]
    [InlineData("https://example.com/hook")]
    [InlineData("https://example.com:8443/hook?key=1")]
    [InlineData("https://bücher.example/hook")]
    [InlineData("https://93.184.216.34/hook")]
    public void A_public_one_is_taken(string url) => WebhookUrl.IsValid(url, new WebhookSettings()).ShouldBeTrue();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("0x7f.1")]
    public async Task Whatever_name_it_has_no_connection_reaches_this_machine(string host)
    {
        using var canary = new Canary();
        using var http = new WebhookHttp(new WebhookSettings { AllowHttp = true });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{host}:{canary.Port}/");

        var refused = await Should.ThrowAsync<HttpRequestException>(() => http.SendAsync(request, CancellationToken.None));

        (refused.InnerException ?? refused).ShouldBeOfType<ForbiddenAddressException>();
        canary.Connections.ShouldBe(0);
    }

    // The proof of the proof: the canary does notice a connection that is allowed.
    [Fact]
    public async Task The_canary_notices_a_connection()
    {
        using var canary = new Canary();
        using var http = new WebhookHttp(new WebhookSettings { AllowHttp = true, AllowPrivateAddresses = true });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{canary.Port}/");

        await Should.ThrowAsync<HttpRequestException>(() => http.SendAsync(request, CancellationToken.None));

        canary.Connections.ShouldBeGreaterThan(0);
    }
}
