using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Workspaces.Accounts;

namespace GoPimi.Workspaces.Invitations;

// The account of an invited person: found, or made. The mail has reached its reader, so the address is proved.
internal sealed class InvitedAccount(GlobalDb db, EventOutbox outbox)
{
    public sealed record Person(Guid Id, string Name);

    public Task<Person?> FindAsync(Guid? accountId, string email, CancellationToken cancellationToken) =>
        db.FindAsync<Person>(Find, new { AccountId = accountId, Email = email }, cancellationToken);

    // Null when the address has got an account meanwhile. What somebody registered for it without proof is worth nothing.
    public async Task<Person?> OpenAsync(string name, string passwordHash, string email, CancellationToken cancellationToken)
    {
        var args = new { Id = Guid.CreateVersion7(), Email = email, Name = name, PasswordHash = passwordHash };
        if (await db.FindAsync<Person>(Open, args, cancellationToken) is not { } person)
            return null;

        await db.ExecuteAsync(OneTimeLink.EndOthers, new { AccountId = person.Id }, cancellationToken);
        // Somebody may have added the person elsewhere; as no workspace is entered yet, each can be told.
        await MemberCopies.RefreshAsync(db, outbox, person.Id, cancellationToken);
        return person;
    }

    const string Find = """
        select id, name
        from workspaces.account
        where id = @AccountId and email = @Email and status = 'active'
        """;

    const string Open = """
        insert into workspaces.account as a (id, email, name, password_hash, status, verified_at)
        values (@Id, @Email, @Name, @PasswordHash, 'active', now())
        on conflict (email) do update
        set name = excluded.name, password_hash = excluded.password_hash, status = 'active', verified_at = now()
        where a.status <> 'active'
        returning id, name
        """;
}
