-- Who has been asked to join a workspace. While it is open and not too old, an invitation holds a place of the plan.
create table workspaces.invitation (
    workspace_id uuid not null references workspaces.workspace (workspace_id),
    id uuid not null,
    email text not null check (email = lower(email)),
    -- What the inviter calls the person; who accepts chooses the own name.
    name text,
    role text not null check (role in ('owner', 'member')),
    status text not null default 'pending' check (status in ('pending', 'accepted', 'revoked')),
    invited_by uuid not null,
    sent_at timestamptz not null default now(),
    expires_at timestamptz not null,
    accepted_by uuid,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, invited_by) references workspaces.member (workspace_id, account_id)
);

create unique index invitation_open_email on workspaces.invitation (workspace_id, email) where status = 'pending';
create index invitation_open on workspaces.invitation (workspace_id, id) where status = 'pending';

alter table workspaces.invitation enable row level security;
alter table workspaces.invitation force row level security;
create policy tenant on workspaces.invitation using (workspace_id = current_setting('app.workspace_id')::uuid);

-- The mails of invitations. An invited address may belong to no account, and how often it is written to is counted over all
-- workspaces, so this is a queue of its own, outside of any. The link's secret is made when the mail is sent and stored
-- nowhere; its hash goes when a newer mail replaces this one.
create table workspaces.invitation_mail (
    id uuid primary key,
    invitation_id uuid not null,
    invited_to uuid not null,
    recipient text not null,
    content jsonb not null,
    hash bytea unique check (length(hash) = 32),
    status text not null default 'queued'
        check (status in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
    attempts int not null default 0,
    due_at timestamptz not null default now(),
    lease_until timestamptz,
    error text,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);

create index invitation_mail_due on workspaces.invitation_mail (due_at) where status = 'queued';
create index invitation_mail_lease on workspaces.invitation_mail (lease_until) where status = 'sending';
create index invitation_mail_of on workspaces.invitation_mail (invitation_id, created_at);
create index invitation_mail_recipient on workspaces.invitation_mail (recipient, created_at);
create index invitation_mail_workspace on workspaces.invitation_mail (invited_to, created_at);

-- What the holder of a link is invited to; nothing for any other text. An invitation is good only as long as the inviter is
-- an owner.
create function workspaces.find_invitation(p_hash bytea)
returns table (
    invitation_id uuid, invited_to uuid, slug text, workspace_name text, email text, name text, role text, inviter_name text,
    status text, expires_at timestamptz)
language sql stable security definer
set search_path = pg_catalog
as $$
    select i.id, i.workspace_id, w.slug, w.name, i.email, i.name, i.role, b.name,
        case
            when i.status <> 'pending' then i.status
            when b.role <> 'owner' or b.status <> 'active' then 'revoked'
            when i.expires_at <= now() then 'expired'
            else 'pending'
        end,
        i.expires_at
    from workspaces.invitation_mail m
    join workspaces.invitation i on i.workspace_id = m.invited_to and i.id = m.invitation_id
    join workspaces.workspace w on w.workspace_id = i.workspace_id
    join workspaces.member b on b.workspace_id = i.workspace_id and b.account_id = i.invited_by
    where m.hash = p_hash;
$$;

-- The same, with the members of the workspace held still until the commit: of many who accept at once, one does.
create function workspaces.hold_invitation(p_hash bytea)
returns table (
    invitation_id uuid, invited_to uuid, slug text, workspace_name text, email text, name text, role text, inviter_name text,
    status text, expires_at timestamptz)
language sql volatile security definer
set search_path = pg_catalog
as $$
    select w.workspace_id
    from workspaces.workspace w
    where w.workspace_id = (select m.invited_to from workspaces.invitation_mail m where m.hash = p_hash)
    for no key update;

    select * from workspaces.find_invitation(p_hash);
$$;

revoke execute on function workspaces.find_invitation(bytea) from public;
revoke execute on function workspaces.hold_invitation(bytea) from public;
grant execute on function workspaces.find_invitation(bytea) to gopimi_app;
grant execute on function workspaces.hold_invitation(bytea) to gopimi_app;
