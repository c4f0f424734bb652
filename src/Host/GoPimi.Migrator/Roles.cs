using Dapper;
using Npgsql;

namespace GoPimi.Migrator;

/// <summary>Two roles: the owner migrates and owns everything, the app reads and writes behind row-level security.</summary>
internal static class Roles
{
    public static async Task EnsureAsync(NpgsqlConnection connection, MigrationOptions options)
    {
        await connection.ExecuteAsync(Create);
        if (options.AppPassword is not null)
            await SetPasswordAsync(connection, options.AppPassword);
        if (await connection.QuerySingleAsync<bool>(OwnsDatabase))
            await connection.ExecuteAsync(DatabaseGrants(connection.Database));

        if (await connection.QuerySingleAsync<bool>(AppIsTooStrong))
            throw new MigrationException(
                $"{Migrations.AppRole} must be neither superuser nor BYPASSRLS nor a member of {Migrations.OwnerRole}: row-level security would not hold.");
    }

    public static string DatabaseGrants(string database) => Grants.Replace("{database}", database.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal);

    public static Task EnsureSchemaAsync(NpgsqlConnection connection, string module) =>
        connection.ExecuteAsync(Schema.Replace("{module}", module, StringComparison.Ordinal));

    public static Task SealJournalAsync(NpgsqlConnection connection, string module) =>
        connection.ExecuteAsync(Journal.Replace("{module}", module, StringComparison.Ordinal));

    static async Task SetPasswordAsync(NpgsqlConnection connection, string password)
    {
        var alter = await connection.QuerySingleAsync<string>(AlterPassword, new { Password = password });
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.ExecuteAsync(alter);
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InternalError && attempt < 10)
            {
                // "tuple concurrently updated": a migrator of another database on this server sets it too.
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt));
            }
        }
    }

    // Roles belong to the whole server, so migrators of two databases may race here.
    const string Create = $"""
        do $$
        begin
            if not exists (select from pg_roles where rolname = '{Migrations.OwnerRole}') then
                create role {Migrations.OwnerRole} nologin bypassrls;
            end if;
        exception when duplicate_object or unique_violation then null;
        end $$;
        do $$
        begin
            if not exists (select from pg_roles where rolname = '{Migrations.AppRole}') then
                create role {Migrations.AppRole} login nosuperuser nobypassrls;
            end if;
        exception when duplicate_object or unique_violation then null;
        end $$;
        """;

    const string AlterPassword = $"select format('alter role {Migrations.AppRole} login password %L', @Password)";

    // Left alone where the connecting role may not: then an administrator has done it.
    const string OwnsDatabase = "select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()";

    // Without temporary tables nobody can put a table in front of what a security definer function reads.
    const string Grants = $$"""
        revoke temporary, create on database "{database}" from public;
        grant connect, create on database "{database}" to {{Migrations.OwnerRole}};
        grant connect on database "{database}" to {{Migrations.AppRole}};
        """;

    const string AppIsTooStrong = $"""
        select rolsuper or rolbypassrls or pg_has_role(oid, '{Migrations.OwnerRole}', 'member')
        from pg_roles where rolname = '{Migrations.AppRole}'
        """;

    // Default privileges and not a grant after each run: what a script takes from the app stays taken. Functions start
    // closed, because those that run as their owner pass row-level security; a script opens each one by a grant.
    const string Schema = $$"""
        create schema if not exists {module} authorization {{Migrations.OwnerRole}};
        grant usage on schema {module} to {{Migrations.AppRole}};
        alter default privileges for role {{Migrations.OwnerRole}} revoke execute on functions from public;
        alter default privileges for role {{Migrations.OwnerRole}} in schema {module}
            grant select, insert, update, delete on tables to {{Migrations.AppRole}};
        alter default privileges for role {{Migrations.OwnerRole}} in schema {module}
            grant usage, select on sequences to {{Migrations.AppRole}};
        """;

    const string Journal = $$"""
        do $$
        begin
            if to_regclass('{module}.schema_version') is not null then
                revoke insert, update, delete on {module}.schema_version from {{Migrations.AppRole}};
            end if;
        end $$;
        """;
}
