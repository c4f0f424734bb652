using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Workspaces.ApiTokens;
using GoPimi.Workspaces.Contracts;
using GoPimi.Workspaces.Passwords;

namespace GoPimi.Workspaces.Demo;

// The demo's people and workspaces. What other modules copy of them they hear by the usual events.
internal sealed class SeedWorkspaces(GlobalDb global, WorkspaceDb db, PasswordHasher passwords, EventOutbox outbox) : IDemoSeeder
{
    public async Task<DemoState?> StateAsync(CancellationToken cancellationToken)
    {
        var found = await global.FindAsync<Found>(Look, new { DemoSignIn.Email }, cancellationToken);
        return found is { HasDemo: true } ? DemoState.Seeded : found is { HasWorkspaces: true } ? DemoState.InUse : DemoState.Empty;
    }

    public async Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken)
    {
        // One hash for all: they share the password, and a hash costs as much as the rest.
        var hash = await global.FindAsync<string>(KnownHash, new { DemoSignIn.Email }, cancellationToken)
            ?? await passwords.HashAsync(DemoSignIn.Password, cancellationToken);
        await global.ExecuteAsync(
            Accounts,
            new { Rows = DemoRows.Json(workspace.People), Hash = hash, workspace.Slug, TakenBy = workspace.Id },
            cancellationToken);
        var token = ApiTokenText.New();
        await db.ExecuteAsync(
            Members,
            new
            {
                workspace.Slug,
                workspace.Name,
                workspace.TimeZone,
                workspace.FoundedAt,
                Rows = DemoRows.Json(workspace.People),
                TokenId = Guid.CreateVersion7(workspace.FoundedAt),
                workspace.People[0].AccountId,
                token.Hash,
                token.Prefix,
            },
            cancellationToken);

        outbox.Add(new WorkspaceCreated(workspace.Id, workspace.Slug, workspace.Name, workspace.TimeZone, Version: 1));
        foreach (var person in workspace.People)
        {
            outbox.Add(new MemberChanged(
                workspace.Id, person.AccountId, person.Name, person.Email, person.Role, Active: true, Version: 1));
        }
    }

    sealed record Found(bool HasDemo, bool HasWorkspaces);

    const string Look = """
        select
            exists (select from workspaces.account where email = @Email) as has_demo,
            exists (select from workspaces.workspace_slug) as has_workspaces
        """;

    const string KnownHash = """
        select password_hash
        from workspaces.account
        where email = @Email
        """;

    // Somebody may belong to both workspaces.
    const string Accounts = """
        insert into workspaces.account (id, email, name, password_hash, status, created_at, verified_at)
        select r.account_id, r.email, r.name, @Hash, 'active', r.joined_at, r.joined_at
        from jsonb_to_recordset(@Rows::jsonb) as r (account_id uuid, email text, name text, joined_at timestamptz)
        on conflict (email) do nothing;

        insert into workspaces.workspace_slug (slug, taken_by)
        values (@Slug, @TakenBy)
        """;

    const string Members = """
        insert into workspaces.workspace (workspace_id, slug, name, time_zone, created_at)
        values (@WorkspaceId, @Slug, @Name, @TimeZone, @FoundedAt);

        insert into workspaces.member (workspace_id, account_id, name, email, role, status, joined_at)
        select @WorkspaceId, r.account_id, r.name, r.email, r.role, 'active', r.joined_at
        from jsonb_to_recordset(@Rows::jsonb) as r (account_id uuid, name text, email text, role text, joined_at timestamptz);

        insert into workspaces.api_token (workspace_id, id, account_id, name, hash, prefix, scopes, created_at, last_used_at)
        values (@WorkspaceId, @TokenId, @AccountId, 'Stock sync', @Hash, @Prefix, array['read', 'write'], @FoundedAt, now())
        """;
}
