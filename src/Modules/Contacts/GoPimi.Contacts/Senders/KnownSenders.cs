using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Contacts.Contacts;
using GoPimi.Contacts.Contracts;

namespace GoPimi.Contacts.Senders;

// Whoever writes becomes a contact. A name that somebody has given to a contact is never overwritten by what a mail says.
internal sealed class KnownSenders(WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, TimeProvider clock)
{
    public async Task RememberAsync(string address, string displayName, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        // Machines write from addresses that are none; a contact could never be answered there.
        if (!EmailAddress.IsValid(address))
            return;

        var email = EmailAddress.Normalise(address);
        var name = PersonName.Of(displayName, email);
        var news = await db.FindAsync<Saved>(
            Save,
            new
            {
                Id = Guid.CreateVersion7(),
                Email = email,
                Name = name,
                SortName = SearchTerms.SortName(name, email),
                SeenAt = seenAt,
                Now = clock.GetUtcNow(),
            },
            cancellationToken);
        if (news is null)
            return;

        var terms = new { ContactId = news.Id, Terms = SearchTerms.Of(news.Name, email) };
        await db.ExecuteAsync(SearchTerms.Save, terms, cancellationToken);
        outbox.Add(new ContactSaved(
            workspace.WorkspaceId, news.Id, email, news.Name.Length == 0 ? email : news.Name, news.Version));
    }

    sealed record Saved(Guid Id, string Name, int Version);

    // Being seen again is no new version: whoever edits the contact meanwhile shall not be told that it has changed.
    const string Save = """
        with known as (
            select version
            from contacts.contact
            where workspace_id = @WorkspaceId and email = @Email),
        saved as (
            insert into contacts.contact as contact
                (workspace_id, id, email, name, sort_name, last_seen_at, created_at)
            values (@WorkspaceId, @Id, @Email, @Name, @SortName, @SeenAt, @Now)
            on conflict (workspace_id, email) do update
            set name = case when contact.name = '' then excluded.name else contact.name end,
                sort_name = case when contact.name = '' then excluded.sort_name else contact.sort_name end,
                last_seen_at = greatest(contact.last_seen_at, excluded.last_seen_at),
                version = contact.version + case when contact.name = '' and excluded.name <> '' then 1 else 0 end
            where contact.last_seen_at is null
                or contact.last_seen_at < excluded.last_seen_at
                or (contact.name = '' and excluded.name <> '')
            returning id, name, version)
        select id, name, version
        from saved
        where version is distinct from (select version from known)
        """;
}
