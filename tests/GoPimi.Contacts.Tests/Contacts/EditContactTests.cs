using System.Net;
using System.Net.Http.Json;
using GoPimi.Contacts.Contracts;
using GoPimi.Testing;

namespace GoPimi.Contacts.Tests.Contacts;

public sealed class EditContactTests(ContactsHost host)
{
    [Fact]
    public async Task Name_and_notes_change_and_the_others_hear_of_it()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com")).Id();

        using var response = await workspace.Member.PatchAsync($"contacts/{id}", 1, new { name = "Ada Lovelace", notes = "Prefers the phone." });
        var contact = await Task.FromResult(response).ShouldBeAsync(HttpStatusCode.OK);

        contact.Text("name").ShouldBe("Ada Lovelace");
        contact.Text("notes").ShouldBe("Prefers the phone.");
        contact.Text("email").ShouldBe("ada@example.com");
        response.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await workspace.ContactAsync(id)).ToString().ShouldBe(contact.ToString());
        (await workspace.PublishedAsync<ContactSaved>())[^1].ShouldBe(
            new ContactSaved(workspace.Id, id, "ada@example.com", "Ada Lovelace", 2));
    }

    [Fact]
    public async Task What_is_left_out_stays()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com", "Ada")).Id();
        await workspace.Member.PatchAsync($"contacts/{id}", 1, new { notes = "Likes tea." }).ShouldBeAsync(HttpStatusCode.OK);

        var contact = await workspace.Member.PatchAsync($"contacts/{id}", 2, new { name = "" }).ShouldBeAsync(HttpStatusCode.OK);

        contact.Text("name").ShouldBe("");
        contact.Text("notes").ShouldBe("Likes tea.");
    }

    [Fact]
    public async Task A_change_to_the_same_is_no_new_version()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com", "Ada")).Id();

        var contact = await workspace.Member.PatchAsync($"contacts/{id}", 1, new { name = "Ada" }).ShouldBeAsync(HttpStatusCode.OK);

        contact.GetProperty("version").GetInt32().ShouldBe(1);
        (await workspace.PublishedAsync<ContactSaved>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_64_edits_of_one_version_one_wins_and_the_others_are_told()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com")).Id();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
            (await workspace.Member.PatchAsync($"contacts/{id}", 1, new { name = $"Ada {i}" })).StatusCode));

        statuses.Count(s => s == HttpStatusCode.OK).ShouldBe(1);
        statuses.Count(s => s == HttpStatusCode.PreconditionFailed).ShouldBe(63);
    }

    [Fact]
    public async Task The_new_name_finds_the_contact_and_the_old_one_no_longer()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("a.king@example.com", "Ada Byron")).Id();

        await workspace.Member.PatchAsync($"contacts/{id}", 1, new { name = "Ada Lovelace" }).ShouldBeAsync(HttpStatusCode.OK);

        (await workspace.ContactsAsync("?q=lovel")).Single().Id().ShouldBe(id);
        (await workspace.ContactsAsync("?q=byron")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_version_that_was_read_nothing_changes()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com")).Id();

        await workspace.Member.PatchAsJsonAsync($"contacts/{id}", new { name = "Ada" })
            .ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired, "if_match.required");
        await workspace.Member.PatchAsync($"contacts/{id}", 7, new { name = "Ada" })
            .ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed, "contact.stale");
        (await workspace.ContactAsync(id)).Text("name").ShouldBe("");
    }

    [Fact]
    public async Task A_contact_of_another_workspace_is_not_found_and_stays_as_it_is()
    {
        var (mine, other) = (host.NewWorkspace(), host.NewWorkspace());
        var id = (await other.AddContactAsync("ada@example.com", "Ada")).Id();
        var before = (await other.ContactAsync(id)).ToString();

        await mine.Owner.PatchAsync($"contacts/{id}", 1, new { name = "Eve" }).ShouldBeProblemAsync(HttpStatusCode.NotFound, "contact.not_found");
        await mine.Owner.GetAsync($"contacts/{id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "contact.not_found");

        (await other.ContactAsync(id)).ToString().ShouldBe(before);
    }

    [Fact]
    public async Task Bad_input_is_refused()
    {
        var workspace = host.NewWorkspace();
        var id = (await workspace.AddContactAsync("ada@example.com")).Id();

        await workspace.Member.PatchAsync($"contacts/{id}", 1, new { notes = new string('x', 10_001) })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");
        await workspace.Member.PatchAsync($"contacts/{id}", 1, new { notes = "a\0b" })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "text.invalid");
        await workspace.Member.PatchAsync($"contacts/{id}", 1, new { email = "eve@example.com" })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "json.invalid");
        await workspace.Member.GetAsync("contacts/7").ShouldBeAsync(HttpStatusCode.NotFound);
    }
}
