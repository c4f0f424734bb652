using System.Net;
using System.Net.Http.Json;
using GoPimi.Contacts.Contracts;
using GoPimi.Testing;

namespace GoPimi.Contacts.Tests.Contacts;

public sealed class CreateContactTests(ContactsHost host)
{
    [Fact]
    public async Task A_contact_is_added_and_the_others_hear_of_it()
    {
        var workspace = host.NewWorkspace();

        using var response = await workspace.Member.PostAsJsonAsync("contacts", new { email = " Ada@Example.COM ", name = "Ada  Lovelace" });
        var contact = await Task.FromResult(response).ShouldBeAsync(HttpStatusCode.Created);

        contact.Text("email").ShouldBe("ada@example.com");
        contact.Text("name").ShouldBe("Ada Lovelace");
        contact.Text("notes").ShouldBe("");
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        response.Headers.Location!.ToString().ShouldBe($"{workspace.Url}contacts/{contact.Id()}");
        (await workspace.PublishedAsync<ContactSaved>()).ShouldBe(
            [new ContactSaved(workspace.Id, contact.Id(), "ada@example.com", "Ada Lovelace", 1)]);
    }

    [Fact]
    public async Task Without_a_name_the_others_hear_the_address_as_name()
    {
        var workspace = host.NewWorkspace();

        var contact = await workspace.AddContactAsync("ada@example.com");

        contact.Text("name").ShouldBe("");
        (await workspace.PublishedAsync<ContactSaved>()).Single().Name.ShouldBe("ada@example.com");
    }

    [Fact]
    public async Task The_same_address_twice_is_a_conflict_that_names_the_contact()
    {
        var workspace = host.NewWorkspace();
        var first = await workspace.AddContactAsync("ada@example.com");

        var problem = await workspace.Member.PostAsJsonAsync("contacts", new { email = "ADA@example.com" })
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "contact.exists");

        problem.Id("contactId").ShouldBe(first.Id());
    }

    [Fact]
    public async Task Of_64_at_once_with_one_address_one_wins()
    {
        var workspace = host.NewWorkspace();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
            (await workspace.Member.PostAsJsonAsync("contacts", new { email = "ada@example.com" })).StatusCode));

        statuses.Count(s => s == HttpStatusCode.Created).ShouldBe(1);
        statuses.Count(s => s == HttpStatusCode.Conflict).ShouldBe(63);
        (await workspace.ContactsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_address_may_be_known_to_two_workspaces()
    {
        var (one, other) = (host.NewWorkspace(), host.NewWorkspace());

        await one.AddContactAsync("ada@example.com");

        await other.AddContactAsync("ada@example.com");
    }

    [Fact]
    public async Task A_repeated_request_with_the_same_key_is_executed_once()
    {
        var workspace = host.NewWorkspace();
        var client = workspace.Member;
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await client.PostAsJsonAsync("contacts", new { email = "ada@example.com" }).ShouldBeAsync(HttpStatusCode.Created);
        var second = await client.PostAsJsonAsync("contacts", new { email = "ada@example.com" }).ShouldBeAsync(HttpStatusCode.Created);

        second.Id().ShouldBe(first.Id());
        (await workspace.PublishedAsync<ContactSaved>()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{}", "validation.failed")]
    [InlineData("""{"email":""}""", "validation.failed")]
    [InlineData("""{"email":"ada"}""", "validation.failed")]
    [InlineData("""{"email":"ada@"}""", "validation.failed")]
    [InlineData("""{"email":"@example.com"}""", "validation.failed")]
    [InlineData("""{"email":"a b@example.com"}""", "validation.failed")]
    [InlineData("""{"email":"ada@example.com\r\nBcc: x@y.z"}""", "validation.failed")]
    [InlineData("""{"email":"ada@example.com\u0000"}""", "validation.failed")]
    [InlineData("""{"email":"mailto:ada@example.com"}""", "validation.failed")]
    [InlineData("""{"email":"ada@[127.0.0.1]"}""", "validation.failed")]
    [InlineData("""{"email":"a\u200bda@example.com"}""", "validation.failed")]
    [InlineData("""{"email":null}""", "json.invalid")]
    [InlineData("""{"email":7}""", "json.invalid")]
    [InlineData("""{"email":"ada@example.com","name":"\ud800"}""", "json.invalid")]
    [InlineData("""{"email":"ada@example.com","age":9}""", "json.invalid")]
    public async Task Bad_input_is_refused(string body, string code)
    {
        var workspace = host.NewWorkspace();

        await workspace.Member.PostAsync("contacts", new StringContent(body, null, "application/json"))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        (await workspace.ContactsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_long_a_name_or_address_is_refused()
    {
        var workspace = host.NewWorkspace();

        await workspace.Member.PostAsJsonAsync("contacts", new { email = "ada@example.com", name = new string('x', 201) })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
        await workspace.Member.PostAsJsonAsync("contacts", new { email = $"ada@{new string('x', 260)}.com" })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task Control_characters_are_left_out_of_a_name()
    {
        var contact = await host.NewWorkspace().AddContactAsync("ada@example.com", "Ada\r\n\tLove\0lace");

        contact.Text("name").ShouldBe("Ada Lovelace");
    }

    [Fact]
    public async Task Nobody_adds_to_another_workspace_or_without_the_scope()
    {
        var workspace = host.NewWorkspace();
        var body = new { email = "ada@example.com" };

        await host.NewWorkspace().Owner.PostAsJsonAsync($"{workspace.Url}contacts", body)
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await workspace.Anonymous.PostAsJsonAsync("contacts", body)
            .ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "authentication.required");
        await workspace.As(workspace.OwnerId, "owner", "read").PostAsJsonAsync("contacts", body)
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "token.scope");
        (await workspace.ContactsAsync()).ShouldBeEmpty();
    }
}
