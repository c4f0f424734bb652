using System.Net;
using GoPimi.Testing;

namespace GoPimi.Contacts.Tests.Contacts;

public sealed class GetContactTests(ContactsHost host)
{
    [Fact]
    public async Task Who_opens_a_contact_is_noted_once_and_without_the_name_of_the_contact()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com", "Ada Lovelace")).Id();
        for (var i = 0; i < 3; i++)
            await workspace.Member.GetAsync($"contacts/{id}").ShouldBeAsync(HttpStatusCode.OK);
        await workspace.Member.GetAsync($"contacts/{Guid.NewGuid()}").ShouldBeAsync(HttpStatusCode.NotFound);
        await workspace.Owner.GetAsync($"contacts/{id}").ShouldBeAsync(HttpStatusCode.OK);

        (await host.AuditLogAsync(workspace.Id)).ShouldBe([$"contact.viewed {id}", $"contact.viewed {id}"]);
    }
}
