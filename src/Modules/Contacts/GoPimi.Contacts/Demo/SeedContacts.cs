using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.Contacts.Contacts;

namespace GoPimi.Contacts.Demo;

// The demo's customers. Who copies them writes the copy along: an event for each would be most of the demo's making.
internal sealed class SeedContacts(WorkspaceDb db) : IDemoSeeder
{
    public Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        var rows = workspace.Customers.Select(c => new
        {
            Id = c.ContactId,
            c.Email,
            c.Name,
            SortName = SearchTerms.SortName(c.Name, c.Email),
            c.Notes,
            c.FirstSeenAt,
            c.LastSeenAt,
            Terms = SearchTerms.Of(c.Name, c.Email),
        });
        return db.ExecuteAsync(Insert, new { Rows = DemoRows.Json(rows) }, cancellationToken);
    }

    const string Insert = """
        insert into contacts.contact (workspace_id, id, email, name, sort_name, notes, last_seen_at, created_at)
        select @WorkspaceId, r.id, r.email, r.name, r.sort_name, r.notes, r.last_seen_at, r.first_seen_at
        from jsonb_to_recordset(@Rows::jsonb)
            as r (id uuid, email text, name text, sort_name text, notes text, last_seen_at timestamptz, first_seen_at timestamptz);

        insert into contacts.search_term (workspace_id, contact_id, term)
        select @WorkspaceId, r.id, t.term
        from jsonb_to_recordset(@Rows::jsonb) as r (id uuid, terms text[])
        cross join lateral unnest(r.terms) as t (term)
        """;
}
