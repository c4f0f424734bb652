namespace GoPimi.Notifications.Copies;

internal static class WorkspaceCopy
{
    public const string Save = """
        insert into notifications.workspace (workspace_id, slug, name, version)
        values (@WorkspaceId, @Slug, @Name, @Version)
        on conflict (workspace_id) do update
        set slug = excluded.slug, name = excluded.name, version = excluded.version
        where workspace.version < excluded.version
        """;
}
