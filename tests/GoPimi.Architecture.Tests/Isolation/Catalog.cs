namespace GoPimi.Architecture.Tests.Isolation;

// Questions to PostgreSQL's own catalog.
internal static class Catalog
{
    public const string Schemas = "'platform', 'workspaces', 'ticketing', 'contacts', 'inbox', 'notifications', 'billing'";

    public const string TenantTables = $"""
        select n.nspname || '.' || c.relname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ({Schemas}) and c.relkind in ('r', 'p')
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
        """;
}
