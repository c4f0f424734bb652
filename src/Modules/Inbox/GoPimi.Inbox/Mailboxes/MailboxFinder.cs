using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Inbox.Mailboxes;

// Takes GlobalDb: a mail arrives without a workspace, and its recipient's address is what leads to one.
internal sealed class MailboxFinder(GlobalDb db)
{
    public sealed record Found(Guid WorkspaceId, Guid MailboxId, string Address);

    public Task<IReadOnlyList<Found>> FindAsync(IEnumerable<string> addresses, CancellationToken cancellationToken) =>
        db.ListAsync<Found>(Find, new { Addresses = addresses.ToArray() }, cancellationToken);

    const string Find = """
        select workspace_id, mailbox_id, address
        from inbox.find_mailboxes(@Addresses)
        """;
}
