using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Processing;
using MediatR;

namespace GoPimi.Inbox.Receiving;

// Files a mail whose bytes are already safe in the blob store: one row a mailbox, and the promise to read it.
internal static class ReceiveMail
{
    public sealed record Target(Guid MailboxId, string Recipients);

    public sealed record Command(
        IReadOnlyList<Target> Targets, string EnvelopeFrom, string RawSha256, long RawSize, HeaderPeek Headers)
        : ICommand<IReadOnlyList<Guid>>;

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
        : IRequestHandler<Command, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Command request, CancellationToken cancellationToken)
        {
            var row = new
            {
                Ids = request.Targets.Select(_ => Guid.CreateVersion7()).ToArray(),
                MailboxIds = request.Targets.Select(t => t.MailboxId).ToArray(),
                Recipients = request.Targets.Select(t => t.Recipients).ToArray(),
                request.EnvelopeFrom,
                request.RawSha256,
                request.RawSize,
                request.Headers.BodySha256,
                request.Headers.MessageId,
                request.Headers.FromName,
                request.Headers.FromEmail,
                request.Headers.Subject,
                DedupeKey = request.Headers.MessageId ?? request.RawSha256,
                Now = clock.GetUtcNow(),
            };
            var stored = await db.ListAsync<Guid>(Insert, row, cancellationToken);
            if (stored.Count < request.Targets.Count)
                stored = [.. stored, .. await db.ListAsync<Guid>(InsertOther, row, cancellationToken)];

            foreach (var id in stored)
            {
                outbox.Add(new MailStored(workspace.WorkspaceId, id));
                live.Announce("inbound_mail", id, version: 1);
            }

            return stored;
        }

        // A mail that was delivered before is known by its Message-ID, or by its bytes when it has none.
        const string Insert = """
            insert into inbox.inbound_mail (workspace_id, id, mailbox_id, dedupe_key, envelope_from, envelope_to, raw_sha256,
                raw_size, body_sha256, received_at, status, from_name, from_email, subject, message_id, version)
            select @WorkspaceId, t.id, t.mailbox_id, @DedupeKey, @EnvelopeFrom, t.recipients, @RawSha256,
                @RawSize, @BodySha256, @Now, 'received', @FromName, @FromEmail, @Subject, @MessageId, 1
            from unnest(@Ids::uuid[], @MailboxIds::uuid[], @Recipients::text[]) as t (id, mailbox_id, recipients)
            on conflict (workspace_id, mailbox_id, dedupe_key) do nothing
            returning id
            """;

        // Some senders give all their mails one Message-ID: another content is another mail and must not get lost.
        const string InsertOther = """
            insert into inbox.inbound_mail (workspace_id, id, mailbox_id, dedupe_key, envelope_from, envelope_to, raw_sha256,
                raw_size, body_sha256, received_at, status, from_name, from_email, subject, message_id, version)
            select @WorkspaceId, t.id, t.mailbox_id, @DedupeKey || ' ' || @BodySha256, @EnvelopeFrom, t.recipients, @RawSha256,
                @RawSize, @BodySha256, @Now, 'received', @FromName, @FromEmail, @Subject, @MessageId, 1
            from unnest(@Ids::uuid[], @MailboxIds::uuid[], @Recipients::text[]) as t (id, mailbox_id, recipients)
            where exists (
                select from inbox.inbound_mail d
                where d.workspace_id = @WorkspaceId and d.mailbox_id = t.mailbox_id and d.dedupe_key = @DedupeKey
                    and d.body_sha256 <> @BodySha256)
            on conflict do nothing
            returning id
            """;
    }
}
