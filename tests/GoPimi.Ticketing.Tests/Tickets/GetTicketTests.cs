using System.Net;
using GoPimi.Contacts.Contracts;
using GoPimi.Inbox.Contracts;
using GoPimi.Testing;

namespace GoPimi.Ticketing.Tests.Tickets;

public sealed class GetTicketTests(TicketingHost host)
{
    [Fact]
    public async Task A_ticket_is_found_by_id_and_by_number_with_its_version_as_tag()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();

        foreach (var url in (string[])[$"tickets/{ticket.Id()}", "tickets/by-number/1"])
        {
            using var response = await workspace.Member.GetAsync(url);
            response.Headers.ETag!.Tag.ShouldBe("\"1\"");
            (await response.Content.ReadAsStringAsync()).ShouldBe(ticket.ToString());
        }
    }

    [Theory]
    [InlineData("tickets/00000000-0000-0000-0000-000000000001")]
    [InlineData("tickets/by-number/2")]
    [InlineData("tickets/by-number/-1")]
    [InlineData("tickets/by-number/99999999999999999999999")]
    [InlineData("tickets/one")]
    [InlineData("tickets/00000000-0000-0000-0000-000000000001/messages")]
    [InlineData("tickets/00000000-0000-0000-0000-000000000001/events")]
    public async Task What_is_not_there_is_not_found(string url)
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.Owner.TicketAsync();

        await workspace.Owner.GetAsync(url).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_customer_is_shown_by_the_newest_name_that_contacts_know()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var ticket = await workspace.Owner.TicketAsync();
        var contactId = Guid.NewGuid();

        await workspace.HearAsync(
            new ContactSaved(workspace.Id, contactId, "carla@customer.example", "Carla Customer", Version: 2),
            new ContactSaved(workspace.Id, contactId, "carla@customer.example", "Carla Older", Version: 1));

        var requester = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}")).GetProperty("requester");
        requester.Text("name").ShouldBe("Carla Customer");
        requester.Id("contactId").ShouldBe(contactId);
        (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items()[0].GetProperty("author").Id().ShouldBe(contactId);
    }

    [Fact]
    public async Task The_mailbox_is_shown_by_its_address()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        var mail = workspace.Mail();
        await workspace.HearAsync(new MailboxChanged(workspace.Id, mail.MailboxId, "help@example.com", "Help", Version: 1), mail);

        var ticket = await workspace.Owner.GetJsonAsync("tickets/by-number/1");

        ticket.GetProperty("mailbox").Text("address").ShouldBe("help@example.com");
    }
}
