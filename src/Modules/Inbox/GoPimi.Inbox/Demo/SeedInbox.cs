using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Platform;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Receiving;
using GoPimi.Inbox.Threading;

namespace GoPimi.Inbox.Demo;

// The demo's mailbox and the mails that are still kept, in both directions; the last ones arrive by the real door.
internal sealed class SeedInbox(
    WorkspaceDb db, IBlobStore blobs, ReplyTokens tokens, EventOutbox outbox, PlatformSettings platform, MailDoor door) : IDemoSeeder
{
    public async Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        var mailbox = new DemoMailbox(workspace.Id, workspace.MailboxId, workspace.Name, $"{workspace.Slug}@{platform.MailDomain}");
        await db.ExecuteAsync(
            Threads,
            new
            {
                workspace.MailboxId,
                mailbox.Address,
                workspace.Name,
                workspace.FoundedAt,
                LastNumber = workspace.Tickets[^1].Number,
                Rows = DemoRows.Json(workspace.Tickets.Select(t => new
                {
                    t.ThreadId,
                    t.Number,
                    TicketId = t.Id,
                    t.Requester.Email,
                    CreatedAt = t.Acts[0].At,
                })),
            },
            cancellationToken);
        outbox.Add(new MailboxChanged(workspace.Id, workspace.MailboxId, mailbox.Address, workspace.Name, Version: 1));

        var mails = new List<DemoMail>();
        foreach (var ticket in workspace.Tickets)
            mails.AddRange(await DemoMail.OfAsync(ticket, mailbox, tokens, blobs, cancellationToken));
        await db.ExecuteAsync(
            Mails,
            new
            {
                workspace.MailboxId,
                mailbox.Address,
                workspace.Name,
                Inbound = DemoRows.Json(mails.Where(m => m.Raw is not null).Select(m => m.InboundRow())),
                Outbound = DemoRows.Json(mails.Where(m => m.Raw is null).Select(m => m.OutboundRow())),
            },
            cancellationToken);
    }

    public async Task PlayAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        foreach (var mail in workspace.Arrivals)
        {
            await door.DeliverAsync(
                [$"{workspace.Slug}@{platform.MailDomain}"], HeaderPeek.Of(mail).FromEmail, mail, cancellationToken);
        }
    }

    const string Threads = """
        insert into inbox.mailbox (workspace_id, id, address, name, created_at, version)
        values (@WorkspaceId, @MailboxId, @Address, @Name, @FoundedAt, 1);

        insert into inbox.thread_counter (workspace_id, last)
        values (@WorkspaceId, @LastNumber);

        insert into inbox.thread (workspace_id, id, number, mailbox_id, ticket_id, created_at)
        select @WorkspaceId, r.thread_id, r.number, @MailboxId, r.ticket_id, r.created_at
        from jsonb_to_recordset(@Rows::jsonb) as r (thread_id uuid, number bigint, ticket_id uuid, created_at timestamptz);

        insert into inbox.thread_participant (workspace_id, thread_id, email)
        select @WorkspaceId, r.thread_id, r.email
        from jsonb_to_recordset(@Rows::jsonb) as r (thread_id uuid, email text)
        """;

    const string Mails = """
        insert into inbox.inbound_mail (workspace_id, id, mailbox_id, dedupe_key, envelope_from, envelope_to, raw_sha256, raw_size,
            body_sha256, received_at, status, classification, from_name, from_email, subject, message_id, in_reply_to, message_refs,
            recipients, body_text, reply_text, trace, sender_is_known, thread_id, ticket_id, version)
        select @WorkspaceId, r.id, @MailboxId, r.message_id, r.email, @Address, r.sha256, r.size, r.body_sha256, r.at, 'processed',
            'customer', r.name, r.email, r.subject, r.message_id, r.in_reply_to, r.message_refs, r.recipients::jsonb, r.text, r.text,
            r.trace::jsonb, true, r.thread_id, r.ticket_id, 3
        from jsonb_to_recordset(@Inbound::jsonb) as r (id uuid, message_id text, email text, name text, sha256 text, size bigint,
            body_sha256 text, at timestamptz, subject text, in_reply_to text, message_refs text[], recipients text, text text, trace text,
            thread_id uuid, ticket_id uuid);

        insert into inbox.outbound_mail (workspace_id, id, kind, source_id, thread_id, ticket_id, from_name, from_address, reply_to,
            recipients, subject, body_text, body_html, message_id, in_reply_to, message_refs, state, error, attempt, due_at, created_at,
            sent_at, version)
        select @WorkspaceId, r.id, 'reply', r.source_id, r.thread_id, r.ticket_id, r.from_name, @Address, r.reply_to,
            r.recipients::jsonb, r.subject, r.text, r.html, r.message_id, r.in_reply_to, r.message_refs, r.state, r.error, 1, r.at,
            r.at, r.sent_at, 3
        from jsonb_to_recordset(@Outbound::jsonb) as r (id uuid, source_id uuid, thread_id uuid, ticket_id uuid, from_name text,
            reply_to text, recipients text, subject text, text text, html text, message_id text, in_reply_to text, message_refs text[],
            state text, error text, at timestamptz, sent_at timestamptz);

        insert into inbox.thread_mail (workspace_id, mail_id, thread_id, mailbox_id, message_id, inbound, at)
        select @WorkspaceId, r.id, r.thread_id, @MailboxId, r.message_id, r.inbound, r.at
        from jsonb_to_recordset(@Inbound::jsonb || @Outbound::jsonb)
            as r (id uuid, thread_id uuid, message_id text, inbound boolean, at timestamptz)
        """;
}
