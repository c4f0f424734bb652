-- The second proof of a person: codes from an authenticator app, and recovery codes for the day it is lost.
create table workspaces.totp (
    account_id uuid primary key references workspaces.account (id) on delete cascade,
    -- Encrypted with a key that is not in the database.
    secret bytea not null,
    -- Null until the first code has proved that the app knows the secret; only then it is asked for.
    confirmed_at timestamptz,
    -- The last time step whose code was taken: no code counts twice (RFC 6238, 5.2).
    last_step bigint not null default 0,
    created_at timestamptz not null default now()
);

create table workspaces.recovery_code (
    account_id uuid not null references workspaces.account (id) on delete cascade,
    hash bytea not null check (length(hash) = 32),
    primary key (account_id, hash)
);

-- Somebody has given the right password and owes the second factor.
create table workspaces.sign_in_challenge (
    hash bytea primary key check (length(hash) = 32),
    account_id uuid not null references workspaces.account (id) on delete cascade,
    expires_at timestamptz not null
);

create index sign_in_challenge_account on workspaces.sign_in_challenge (account_id);
create index sign_in_challenge_expiry on workspaces.sign_in_challenge (expires_at);

alter table workspaces.workspace
    add column require_two_factor boolean not null default false;

-- Whether a member may not enter, because the workspace demands a second factor that the person has not set up.
create function workspaces.lacks_factor(p_workspace_id uuid, p_account_id uuid)
returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
    select exists (
            select from workspaces.workspace w
            where w.workspace_id = p_workspace_id and w.require_two_factor)
        and not exists (
            select from workspaces.totp t
            where t.account_id = p_account_id and t.confirmed_at is not null);
$$;

drop function workspaces.find_session(bytea, uuid, inet);

create function workspaces.find_session(p_hash bytea, p_workspace_id uuid, p_ip inet)
returns table (session_id uuid, account_id uuid, is_fresh boolean, role text, lacks_factor boolean)
language sql volatile security definer
set search_path = pg_catalog
as $$
    update workspaces.session s
    set last_seen_at = now(), last_ip = p_ip
    where s.hash = p_hash
        and s.expires_at > now()
        and s.last_seen_at > now() - interval '7 days'
        and s.last_seen_at < now() - case
            when s.last_ip is distinct from p_ip then interval '1 minute'
            else interval '10 minutes'
        end;

    select s.id, s.account_id, s.proved_at > now() - interval '10 minutes', m.role,
        m.account_id is not null and workspaces.lacks_factor(m.workspace_id, m.account_id)
    from workspaces.session s
    left join workspaces.member m
        on m.workspace_id = p_workspace_id and m.account_id = s.account_id and m.status = 'active'
    where s.hash = p_hash
        and s.expires_at > now()
        and s.last_seen_at > now() - interval '7 days';
$$;

grant execute on function workspaces.find_session(bytea, uuid, inet) to gopimi_app;

-- The workspaces of one person, with what each demands.
create function workspaces.memberships_of(p_account_id uuid)
returns table (workspace_id uuid, slug text, name text, role text, time_zone text, lacks_factor boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
    select w.workspace_id, w.slug, w.name, m.role, w.time_zone, workspaces.lacks_factor(w.workspace_id, m.account_id)
    from workspaces.member m
    join workspaces.workspace w on w.workspace_id = m.workspace_id
    where m.account_id = p_account_id and m.status = 'active';
$$;

grant execute on function workspaces.memberships_of(uuid) to gopimi_app;

-- Whether one of the person's workspaces demands a second factor, so that the last one cannot be taken away.
create function workspaces.factor_is_required(p_account_id uuid)
returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
    select exists (
        select from workspaces.member m
        join workspaces.workspace w on w.workspace_id = m.workspace_id
        where m.account_id = p_account_id and m.status = 'active' and w.require_two_factor);
$$;

grant execute on function workspaces.factor_is_required(uuid) to gopimi_app;
