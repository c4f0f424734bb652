using Dapper;
using GoPimi.Testing;
using Npgsql;

namespace GoPimi.Host.Tests.Isolation;

/// <summary>What the other workspace has: ids to try, words that must not come back, and the state of all its rows.</summary>
internal sealed class ForeignFacts
{
    // Route parameter -> where such ids are. A new parameter must be taught here, or the matrix fails.
    static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["ticketId"] = "select id from ticketing.ticket where workspace_id = @id order by number limit 1",
        ["number"] = "select 999999",
        ["messageId"] = "select id from ticketing.message where workspace_id = @id order by id limit 1",
        ["attachmentId"] = "select id from ticketing.attachment where workspace_id = @id limit 1",
        ["contactId"] = "select id from contacts.contact where workspace_id = @id limit 1",
        ["mailboxId"] = "select id from inbox.mailbox where workspace_id = @id limit 1",
        ["inboundMailId"] = "select id from inbox.inbound_mail where workspace_id = @id limit 1",
        ["outboundMailId"] = "select id from inbox.outbound_mail where workspace_id = @id order by id limit 1",
        ["accountId"] = "select account_id from workspaces.member where workspace_id = @id limit 1",
        ["invitationId"] = "select id from workspaces.invitation where workspace_id = @id limit 1",
        ["tokenId"] = "select id from workspaces.api_token where workspace_id = @id limit 1",
        ["webhookId"] = "select id from workspaces.webhook where workspace_id = @id limit 1",
        ["deliveryId"] = "select id from workspaces.webhook_delivery where workspace_id = @id order by id limit 1",
        ["notificationId"] = "select id from notifications.notification where workspace_id = @id limit 1",
    };

    const string TenantTables = """
        select n.nspname || '.' || c.relname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and c.relrowsecurity
        order by 1
        """;

    readonly TestDatabase database;
    readonly Guid workspaceId;
    readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    ForeignFacts(TestDatabase database, Guid workspaceId) => (this.database, this.workspaceId) = (database, workspaceId);

    public IReadOnlyList<string> Canaries { get; private set; } = [];

    public static async Task<ForeignFacts> ReadAsync(TestDatabase database, Guid workspaceId)
    {
        var facts = new ForeignFacts(database, workspaceId);
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        foreach (var (parameter, sql) in Sources)
        {
            facts.ids[parameter] = (await connection.ExecuteScalarAsync<object>(sql, new { id = workspaceId }))?.ToString()
                ?? throw new InvalidOperationException($"The foreign workspace has nothing for {{{parameter}}}.");
        }

        facts.Canaries = ["canary-foreign", .. facts.ids.Where(i => i.Key != "number").Select(i => i.Value)];
        return facts;
    }

    public string IdFor(string parameter) => ids.TryGetValue(parameter, out var id)
        ? id
        : throw new InvalidOperationException($"The matrix does not know where to find a {{{parameter}}}; teach it.");

    /// <summary>One hash over every row of the workspace; aside of event rows and the request log, which move by themselves.</summary>
    public async Task<string> FingerprintAsync()
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        var hashes = new List<string>();
        foreach (var table in (await connection.QueryAsync<string>(TenantTables)).Where(t => !t.Contains(".event_", StringComparison.Ordinal) && !t.Contains(".request_log", StringComparison.Ordinal)))
        {
            hashes.Add($"{table} {await connection.ExecuteScalarAsync<string>(
                $"select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '-') from {table} t where workspace_id = @workspaceId", new { workspaceId })}");
        }

        return string.Join('\n', hashes);
    }
}
