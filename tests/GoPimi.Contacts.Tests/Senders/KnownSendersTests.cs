using GoPimi.Contacts.Contracts;
using GoPimi.Testing;

namespace GoPimi.Contacts.Tests.Senders;

public sealed class KnownSendersTests(ContactsHost host)
{
    [Fact]
    public async Task Whoever_writes_becomes_a_contact()
    {
        var workspace = host.NewWorkspace();
        var at = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

        await workspace.HearAsync(workspace.Mail("ada@example.com", "Ada Lovelace", at));

        var contact = (await workspace.ContactsAsync("?q=lovelace")).Single();
        contact.Text("email").ShouldBe("ada@example.com");
        contact.Text("name").ShouldBe("Ada Lovelace");
        contact.GetProperty("lastSeenAt").GetDateTimeOffset().ShouldBe(at);
        (await workspace.PublishedAsync<ContactSaved>()).ShouldBe(
            [new ContactSaved(workspace.Id, contact.Id(), "ada@example.com", "Ada Lovelace", 1)]);
    }

    [Fact]
    public async Task The_requester_of_a_ticket_becomes_a_contact()
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(workspace.Ticket("ada@example.com", ""));

        (await workspace.ContactsAsync()).Single().Text("email").ShouldBe("ada@example.com");
        (await workspace.PublishedAsync<ContactSaved>()).Single().Name.ShouldBe("ada@example.com");
    }

    [Fact]
    public async Task A_mail_and_its_ticket_make_one_contact_and_one_event()
    {
        var workspace = host.NewWorkspace();
        var mail = workspace.Mail("ada@example.com", "Ada");

        await workspace.HearAsync(mail, mail, workspace.Ticket("ada@example.com", "Ada"));

        (await workspace.ContactsAsync()).Length.ShouldBe(1);
        (await workspace.PublishedAsync<ContactSaved>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Being_seen_again_moves_the_time_forward_only_and_is_no_event()
    {
        var workspace = host.NewWorkspace();
        var now = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

        await workspace.HearAsync(workspace.Mail("ada@example.com", "Ada", now), workspace.Mail("ada@example.com", "Ada", now.AddHours(1)));
        await workspace.HearAsync(workspace.Mail("ada@example.com", "Ada", now.AddDays(-9)));

        var contact = (await workspace.ContactsAsync()).Single();
        contact.GetProperty("lastSeenAt").GetDateTimeOffset().ShouldBe(now.AddHours(1));
        contact.GetProperty("version").GetInt32().ShouldBe(1);
        (await workspace.PublishedAsync<ContactSaved>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_was_unknown_is_filled_in()
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(workspace.Mail("ada@example.com", "ada@example.com"));

        await workspace.HearAsync(workspace.Mail("ada@example.com", "Ada Lovelace"));

        var contact = (await workspace.ContactsAsync("?q=lovelace")).Single();
        contact.GetProperty("version").GetInt32().ShouldBe(2);
        (await workspace.PublishedAsync<ContactSaved>())[^1].ShouldBe(
            new ContactSaved(workspace.Id, contact.Id(), "ada@example.com", "Ada Lovelace", 2));
    }

    [Fact]
    public async Task A_name_that_somebody_gave_stays_whatever_mails_say()
    {
        var workspace = host.NewWorkspace();
        await workspace.AddContactAsync("ada@example.com", "Ada Lovelace");

        await workspace.HearAsync(workspace.Mail("ada@example.com", "xX_ada_Xx"));

        (await workspace.ContactsAsync()).Single().Text("name").ShouldBe("Ada Lovelace");
    }

    [Theory]
    [InlineData("")]
    [InlineData("mailer-daemon")]
    [InlineData("a b@example.com")]
    public async Task A_sender_without_an_address_to_answer_to_makes_no_contact(string email)
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(workspace.Mail(email, "Machine"));

        (await workspace.ContactsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_very_long_name_and_address_break_nothing()
    {
        var workspace = host.NewWorkspace();

        await workspace.HearAsync(
            workspace.Mail("ada@example.com", new string('é', 5000)), workspace.Mail(new string('x', 5000) + "@example.com", "Ada"));

        (await workspace.ContactsAsync()).Single().Text("name").Length.ShouldBe(200);
    }
}
