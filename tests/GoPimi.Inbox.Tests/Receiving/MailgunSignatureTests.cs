using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Receiving;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace GoPimi.Inbox.Tests.Receiving;

public sealed class MailgunSignatureTests
{
    [Theory]
    [InlineData("Development", "", true)]
    [InlineData("Production", "", false)]
    [InlineData("Production", "a-key", true)]
    public void Only_development_has_a_key_of_its_own(string environment, string key, bool configured) =>
        new MailgunSignature(new MailgunSettings { SigningKey = key }, new Host(environment), TimeProvider.System).IsConfigured.ShouldBe(configured);

    [Fact]
    public void The_keys_of_development_are_worthless_where_a_key_is_set()
    {
        var fields = MailFlow.SignedFields("x@mail.localhost", key: MailgunSignature.DevelopmentKey);
        bool Accepts(string environment, string key) => new MailgunSignature(new MailgunSettings { SigningKey = key }, new Host(environment), TimeProvider.System)
            .Accepts(fields["timestamp"], fields["token"], fields["signature"]);

        Accepts("Development", "").ShouldBeTrue();
        Accepts("Development", "a-key").ShouldBeFalse();
        Accepts("Production", "a-key").ShouldBeFalse();
    }

    sealed record Host(string EnvironmentName) : IHostEnvironment
    {
        string IHostEnvironment.EnvironmentName { get; set; } = EnvironmentName;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
