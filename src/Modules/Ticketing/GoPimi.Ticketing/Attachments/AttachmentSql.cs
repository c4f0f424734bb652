namespace GoPimi.Ticketing.Attachments;

// Continuations of a statement that adds message @MessageId; each is a part called "attached".
internal static class AttachmentSql
{
    public const int MaxPerMessage = 20;
    public const long MaxBytes = 25 * 1024 * 1024;

    // Only who uploaded a file can send it, and only once, unless the message was taken back.
    public const string Bind = """
        , attached as (
            update ticketing.attachment x
            set message_id = @MessageId, position = n.position
            from unnest(@AttachmentIds::uuid[]) with ordinality as n (id, position)
            where x.workspace_id = @WorkspaceId and x.id = n.id and x.uploaded_by = @ActorId and (
                x.message_id is null or exists (
                    select from ticketing.message w
                    where w.workspace_id = @WorkspaceId and w.id = x.message_id and w.delivery = 'withdrawn'))
            returning x.id, x.size
        )

        """;

    // The files of a mail, whose bytes the Inbox has stored.
    public const string Add = """
        , attached as (
            insert into ticketing.attachment
                (workspace_id, id, message_id, position, name, type, size, sha256, inline, content_id, created_at)
            select @WorkspaceId, f.id, @MessageId, f.position, f.name, f.type, f.size, f.sha256, f.inline, f.content_id, @At
            from unnest(@FileIds::uuid[], @FileNames::text[], @FileTypes::text[], @FileSizes::bigint[], @FileHashes::text[],
                    @FileInline::boolean[], @FileContentIds::text[])
                with ordinality as f (id, name, type, size, sha256, inline, content_id, position)
            where exists (select from added)
            returning id
        )

        """;

    // All of a message m as JSON, the way clients see them.
    public const string Json = """
        coalesce((
            select jsonb_agg(
                jsonb_build_object('id', x.id, 'name', x.name, 'type', x.type, 'size', x.size, 'inline', x.inline,
                    'contentId', x.content_id, 'sha256', x.sha256)
                order by x.position)
            from ticketing.attachment x
            where x.workspace_id = @WorkspaceId and x.message_id = m.id), '[]')::text
        """;
}
