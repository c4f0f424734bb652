using System.Text;
using GoPimi.BuildingBlocks.Mail;
using MimeKit;

namespace GoPimi.BuildingBlocks.Tests.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData(" Ada.L+x@Example.COM ", "ada.l+x@example.com")]
    [InlineData("o'hara@mail.localhost", "o'hara@mail.localhost")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.com", "!#$%&'*+-/=?^_`{|}~@example.com")]
    [InlineData("1@2.example", "1@2.example")]
    [InlineData("a@b\u00FCcher.example", "a@xn--bcher-kva.example")]
    [InlineData("a@xn--bcher-kva.example", "a@xn--bcher-kva.example")]
    [InlineData("J\u00D6rg@example.com", "j\u00F6rg@example.com")]
    [InlineData("jo\u0308rg@example.com", "j\u00F6rg@example.com")]
    [InlineData("\u7528\u6237@\u4F8B\u5B50.\u6D4B\u8BD5", "\u7528\u6237@xn--fsqu00a.xn--0zwm56d")]
    public void An_address_has_one_spelling_that_can_be_written_into_a_mail(string text, string normal)
    {
        EmailAddress.IsValid(text).ShouldBeTrue();
        EmailAddress.Normalise(text).ShouldBe(normal);
        EmailAddress.Normalise(normal).ShouldBe(normal);

        MailboxAddress.TryParse(normal, out var parsed).ShouldBeTrue();
        parsed.GetAddress(idnEncode: true).ShouldBe(normal);
        using var message = new MimeMessage { Body = new TextPart("plain") { Text = "x" } };
        message.To.Add(new MailboxAddress("A", normal));
        using var bytes = new MemoryStream();
        message.WriteTo(new FormatOptions { International = true }, bytes);
        bytes.Position = 0;
        MimeMessage.Load(bytes).To.Mailboxes.Single().GetAddress(idnEncode: true).ShouldBe(normal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@b")]
    [InlineData("a@localhost")]
    [InlineData("two@@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData(".a@example.com")]
    [InlineData("a.@example.com")]
    [InlineData("a..b@example.com")]
    [InlineData("a@example.com.")]
    [InlineData("a@.example.com")]
    [InlineData("a@example..com")]
    [InlineData("a@-example.com")]
    [InlineData("a@example-.com")]
    [InlineData("a@ex_ample.com")]
    [InlineData("a@127.0.0.10")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@[IPv6:::1]")]
    [InlineData("mailto:a@x.example")]
    [InlineData("Ada <a@x.example>")]
    [InlineData("a@x.example,b@x.example")]
    [InlineData("a b@example.com")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("\"a\"@example.com")]
    [InlineData("a(b)@example.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("a\u0000@example.com")]
    [InlineData("a\u007F@example.com")]
    [InlineData("a\u0085b@example.com")]
    [InlineData("a\u00A0b@example.com")]
    [InlineData("a\u200Bb@example.com")]
    [InlineData("a@exam\u200Bple.com")]
    [InlineData("a@exam\u00ADple.com")]
    [InlineData("\u202Ea@example.com")]
    [InlineData("a\u2066b@example.com")]
    [InlineData("\uFEFFa@example.com")]
    [InlineData("a\uFFFD@example.com")]
    [InlineData("\u0130a@example.com")]
    public void What_a_mail_cannot_be_sent_to_is_no_address(string? text) => EmailAddress.IsValid(text).ShouldBeFalse();

    [Fact]
    public void Half_a_character_is_no_address() => EmailAddress.IsValid("a" + '\uD800' + "@example.com").ShouldBeFalse();

    [Fact]
    public void What_is_no_address_can_still_be_stored_and_found_again()
    {
        EmailAddress.Normalise(" A..B@Docomo.example ").ShouldBe("a..b@docomo.example");
        EmailAddress.Normalise("Undisclosed").ShouldBe("undisclosed");
        EmailAddress.Normalise(null).ShouldBe("");
    }

    [Theory]
    [InlineData(64, 'a', true)]
    [InlineData(65, 'a', false)]
    [InlineData(32, '\u00F6', true)]
    [InlineData(33, '\u00F6', false)]
    public void A_local_part_ends_at_64_octets(int length, char letter, bool valid) =>
        EmailAddress.IsValid(new string(letter, length) + "@example.com").ShouldBe(valid);

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void An_address_ends_at_254_octets(int length, bool valid)
    {
        var label = new string('b', 63);
        var address = $"{new string('a', 64)}@{label}.{label}.{new string('c', length - 64 - 1 - 128)}";
        Encoding.UTF8.GetByteCount(address).ShouldBe(length);

        EmailAddress.IsValid(address).ShouldBe(valid);
    }
}
