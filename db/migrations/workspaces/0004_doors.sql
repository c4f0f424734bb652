-- The doors between workspaces. They run as the owner, who passes row-level security, and each gives out only what its
-- caller must know before a workspace can be entered.

-- Who has this session, and which role in the workspace named in the route. Seen is noted once in ten minutes.
create function workspaces.find_session(p_hash bytea, p_workspace_id uuid)
returns table (account_id uuid, role text)
language sql volatile security definer
set search_path = pg_catalog
as $$
    update workspaces.session s
    set last_seen_at = now()
    where s.hash = p_hash
        and s.expires_at > now()
        and s.last_seen_at > now() - interval '7 days'
        and s.last_seen_at < now() - interval '10 minutes';

    select s.account_id, m.role
    from workspaces.session s
    left join workspaces.member m
        on m.workspace_id = p_workspace_id and m.account_id = s.account_id and m.status = 'active'
    where s.hash = p_hash
        and s.expires_at > now()
        and s.last_seen_at > now() - interval '7 days';
$$;

-- Whose API token it is, what it may do, and the person's role if the token is one of the workspace named in the route.
-- Used is noted once a minute.
create function workspaces.find_api_token(p_hash bytea, p_workspace_id uuid)
returns table (account_id uuid, role text, scopes text)
language sql volatile security definer
set search_path = pg_catalog
as $$
    update workspaces.api_token t
    set last_used_at = now()
    where t.hash = p_hash
        and (t.expires_at is null or t.expires_at > now())
        and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute');

    select t.account_id, case when t.workspace_id = p_workspace_id then m.role end, array_to_string(t.scopes, ' ')
    from workspaces.api_token t
    join workspaces.member m
        on m.workspace_id = t.workspace_id and m.account_id = t.account_id and m.status = 'active'
    where t.hash = p_hash
        and (t.expires_at is null or t.expires_at > now());
$$;

-- Whether a person belongs to a workspace, for connections that outlive a request.
create function workspaces.is_member(p_workspace_id uuid, p_account_id uuid)
returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
    select exists (
        select from workspaces.member m
        where m.workspace_id = p_workspace_id and m.account_id = p_account_id and m.status = 'active');
$$;

-- The workspaces of one person.
create function workspaces.workspaces_of(p_account_id uuid)
returns table (workspace_id uuid, slug text, name text, role text, time_zone text)
language sql stable security definer
set search_path = pg_catalog
as $$
    select w.workspace_id, w.slug, w.name, m.role, w.time_zone
    from workspaces.member m
    join workspaces.workspace w on w.workspace_id = m.workspace_id
    where m.account_id = p_account_id and m.status = 'active';
$$;

-- Brings name, address and status of an active account to all its memberships and tells which ones changed.
create function workspaces.refresh_members(p_account_id uuid)
returns table (workspace_id uuid, name text, email text, role text, version int)
language sql volatile security definer
set search_path = pg_catalog
as $$
    update workspaces.member m
    set name = a.name, email = a.email, status = 'active', version = m.version + 1
    from workspaces.account a
    where a.id = p_account_id
        and a.status = 'active'
        and m.account_id = a.id
        and m.status <> 'removed'
        and (m.name, m.email, m.status) is distinct from (a.name, a.email, 'active')
    returning m.workspace_id, m.name, m.email, m.role, m.version;
$$;

grant execute on function workspaces.find_session(bytea, uuid) to gopimi_app;
grant execute on function workspaces.find_api_token(bytea, uuid) to gopimi_app;
grant execute on function workspaces.is_member(uuid, uuid) to gopimi_app;
grant execute on function workspaces.workspaces_of(uuid) to gopimi_app;
grant execute on function workspaces.refresh_members(uuid) to gopimi_app;
