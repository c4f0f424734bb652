using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Mailboxes;
using GoPimi.Inbox.Reading;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Inbox.Receiving;

/// <summary>
/// Where mail comes in, by whichever way. One mail may be for several workspaces: each gets its own copy in its own
/// transaction. When this returns, everything is on disk; reading the mail comes later.
/// </summary>
internal sealed class MailDoor(IServiceScopeFactory scopes, IBlobStore blobs, Faults faults)
{
    public sealed record Delivery(bool KnownRecipient, IReadOnlyList<Guid> InboundMailIds);

    public async Task<Delivery> DeliverAsync(
        IReadOnlyList<string> recipients, string envelopeFrom, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        var addresses = recipients.Select(r => (Recipient: r, Address: RecipientAddress.Parse(r)))
            .Where(r => r.Address is not null)
            .ToLookup(r => r.Address!.Mailbox, r => r.Recipient, StringComparer.Ordinal);
        var mailboxes = await FindAsync(addresses.Select(a => a.Key), cancellationToken);
        if (mailboxes.Count == 0)
            return new Delivery(KnownRecipient: false, []);

        var headers = HeaderPeek.Of(raw);
        List<Guid> stored = [];
        foreach (var workspace in mailboxes.GroupBy(m => m.WorkspaceId))
        {
            using var content = new ReadOnlyMemoryStream(raw);
            var blob = await blobs.PutAsync(workspace.Key, content, cancellationToken);
            var targets = workspace
                .Select(m => new ReceiveMail.Target(m.MailboxId, CleanText.Line(string.Join(", ", addresses[m.Address]), 4000)))
                .ToArray();
            var command = new ReceiveMail.Command(targets, CleanText.Line(envelopeFrom, 320), blob.Sha256, blob.Size, headers);

            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(workspace.Key, Actor.System);
            stored.AddRange(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken));
            faults.At("inbox.raw_committed");
        }

        return new Delivery(KnownRecipient: true, stored);
    }

    async Task<IReadOnlyList<MailboxFinder.Found>> FindAsync(IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailboxFinder>().FindAsync(addresses, cancellationToken);
    }
}
