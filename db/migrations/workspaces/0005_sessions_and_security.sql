-- What people need to keep their own account safe: sessions they recognise, proofs that age, and a record of what happened.

-- proved_at: when the person last proved who it is, by signing in or by a step-up.
alter table workspaces.session
    add column first_ip inet,
    add column last_ip inet,
    add column user_agent text,
    add column proved_at timestamptz not null default now();

alter table workspaces.account
    add column time_zone text,
    add column language text;

-- Who the mail goes to, where that is not the account's own address.
alter table workspaces.account_mail
    add column recipient text,
    drop constraint account_mail_kind_check,
    add constraint account_mail_kind_check check (kind in (
        'verification', 'activation', 'already_registered', 'member_added',
        'invitation',
        'password_reset', 'password_changed',
        'email_change_old', 'email_change_new', 'email_changed',
        'second_factor_added', 'second_factor_removed', 'recovery_code_used', 'recovery_codes_replaced'));

alter table workspaces.account_link
    drop constraint account_link_purpose_check,
    add constraint account_link_purpose_check check (purpose in (
        'verification', 'activation', 'password_reset', 'email_change_old', 'email_change_new'));

-- A new address counts once both have said yes: the old one, that the owner wants it, and the new one, that it is the owner's.
create table workspaces.email_change (
    account_id uuid primary key references workspaces.account (id) on delete cascade,
    new_email text not null check (new_email = lower(new_email)),
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    requested_at timestamptz not null default now(),
    expires_at timestamptz not null
);

-- What happened to an account, for its owner: sign-ins and refused ones, changed passwords, second factors. No row is ever
-- changed; the sweep takes them after a year.
create table workspaces.account_event (
    account_id uuid not null references workspaces.account (id) on delete cascade,
    id uuid not null,
    kind text not null,
    ip inet,
    user_agent text,
    detail jsonb not null default '{}',
    occurred_at timestamptz not null default now(),
    primary key (account_id, id)
);

create index account_event_age on workspaces.account_event (occurred_at);

revoke update on workspaces.account_event from gopimi_app;

-- Who has this session, whether it was proved just now (step-up), and which role in the workspace named in the route. Seen is
-- noted once in ten minutes, another address once a minute. The function with two arguments serves hosts of the release
-- before.
create function workspaces.find_session(p_hash bytea, p_workspace_id uuid, p_ip inet)
returns table (session_id uuid, account_id uuid, is_fresh boolean, role text)
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

    select s.id, s.account_id, s.proved_at > now() - interval '10 minutes', m.role
    from workspaces.session s
    left join workspaces.member m
        on m.workspace_id = p_workspace_id and m.account_id = s.account_id and m.status = 'active'
    where s.hash = p_hash
        and s.expires_at > now()
        and s.last_seen_at > now() - interval '7 days';
$$;

grant execute on function workspaces.find_session(bytea, uuid, inet) to gopimi_app;

-- Which of these live connections have lost their session or their membership.
create function workspaces.ended_connections(p_sessions uuid[], p_workspaces uuid[], p_accounts uuid[])
returns table (session_id uuid, workspace_id uuid, account_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
    select c.session_id, c.workspace_id, c.account_id
    from unnest(p_sessions, p_workspaces, p_accounts) as c (session_id, workspace_id, account_id)
    where not exists (
            select from workspaces.member m
            where m.workspace_id = c.workspace_id and m.account_id = c.account_id and m.status = 'active')
        or (c.session_id is not null and not exists (
            select from workspaces.session s
            where s.id = c.session_id and s.expires_at > now()));
$$;

grant execute on function workspaces.ended_connections(uuid[], uuid[], uuid[]) to gopimi_app;
