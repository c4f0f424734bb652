-- As find_api_token, and which token it was: the audit log and the API log name it. find_api_token serves hosts of the release
-- before.
create function workspaces.api_token_caller(p_hash bytea, p_workspace_id uuid)
returns table (token_id uuid, account_id uuid, role text, scopes text, lacks_factor boolean)
language sql volatile security definer
set search_path = pg_catalog
as $$
    update workspaces.api_token t
    set last_used_at = now()
    where t.hash = p_hash
        and (t.expires_at is null or t.expires_at > now())
        and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute');

    select t.id, t.account_id, case when t.workspace_id = p_workspace_id then m.role end, array_to_string(t.scopes, ' '),
        workspaces.lacks_factor(t.workspace_id, t.account_id)
    from workspaces.api_token t
    join workspaces.member m
        on m.workspace_id = t.workspace_id and m.account_id = t.account_id and m.status = 'active'
    where t.hash = p_hash
        and (t.expires_at is null or t.expires_at > now());
$$;

grant execute on function workspaces.api_token_caller(bytea, uuid) to gopimi_app;
