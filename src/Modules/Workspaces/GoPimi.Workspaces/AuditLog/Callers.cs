using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Workspaces.AuditLog;

// The names behind the ids that logs keep: of people, also of those who have left, and of the tokens that still exist.
internal sealed class Callers(WorkspaceDb db)
{
    public async Task<Names> FindAsync(IEnumerable<Guid?> accounts, IEnumerable<Guid?> tokens, CancellationToken cancellationToken)
    {
        var args = new { Accounts = Known(accounts), Tokens = Known(tokens) };
        return await db.ReadAsync(
            Find,
            args,
            async grid => new Names(
                (await grid.ReadAsync<Row>()).ToDictionary(r => r.Id, r => r.Name),
                (await grid.ReadAsync<Row>()).ToDictionary(r => r.Id, r => r.Name)),
            cancellationToken);
    }

    static Guid[] Known(IEnumerable<Guid?> ids) => [.. ids.OfType<Guid>().Distinct()];

    internal sealed record Names(IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Tokens)
    {
        public Caller? Person(Guid? id) => id is { } known ? new Caller(known, People.GetValueOrDefault(known)) : null;

        public Caller? Token(Guid? id) => id is { } known ? new Caller(known, Tokens.GetValueOrDefault(known)) : null;
    }

    sealed record Row(Guid Id, string Name);

    const string Find = """
        select account_id as id, name
        from workspaces.member
        where workspace_id = @WorkspaceId and account_id = any(@Accounts);
        select id, name
        from workspaces.api_token
        where workspace_id = @WorkspaceId and id = any(@Tokens)
        """;
}

// A person, or an API token; without a name when it is gone.
internal sealed record Caller(Guid Id, string? Name);
