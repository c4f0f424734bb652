-- People. An account belongs to no workspace, so these tables have no row-level security and are reached by GlobalDb alone.
create table workspaces.account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    -- PHC string with its own parameters; null until the person has chosen a password.
    password_hash text,
    -- unverified: registered, address not proved. invited: added to a workspace by somebody else, no password yet.
    status text not null check (status in ('unverified', 'invited', 'active')),
    created_at timestamptz not null default now(),
    verified_at timestamptz,
    check (status <> 'active' or (password_hash is not null and verified_at is not null))
);

create table workspaces.session (
    id uuid primary key,
    account_id uuid not null references workspaces.account (id) on delete cascade,
    hash bytea not null unique check (length(hash) = 32),
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null
);

create index session_account on workspaces.session (account_id);
create index session_expiry on workspaces.session (expires_at);

-- Mails to a person about the account. The secret of a link is made when the mail is sent and stored nowhere.
create table workspaces.account_mail (
    id uuid primary key,
    account_id uuid not null references workspaces.account (id) on delete cascade,
    kind text not null check (kind in ('verification', 'activation', 'already_registered', 'member_added')),
    -- What the text names: the workspace and who added the person.
    content jsonb not null default '{}',
    status text not null default 'queued'
        check (status in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
    attempts int not null default 0,
    due_at timestamptz not null default now(),
    lease_until timestamptz,
    error text,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);

create index account_mail_due on workspaces.account_mail (due_at) where status = 'queued';
create index account_mail_lease on workspaces.account_mail (lease_until) where status = 'sending';
create index account_mail_recent on workspaces.account_mail (account_id, created_at);

create table workspaces.account_link (
    hash bytea primary key check (length(hash) = 32),
    account_id uuid not null references workspaces.account (id) on delete cascade,
    purpose text not null check (purpose in ('verification', 'activation')),
    mail_id uuid not null references workspaces.account_mail (id) on delete cascade,
    expires_at timestamptz not null
);

create index account_link_account on workspaces.account_link (account_id);

-- How often a sign-in was tried lately, by account and by address; shared by all hosts. The keys are hashes.
create table workspaces.sign_in_guard (
    key bytea primary key check (length(key) = 32),
    -- So many attempts cost nothing; after them each wait is twice the one before.
    free int not null,
    attempts int not null,
    last_at timestamptz not null,
    blocked_until timestamptz not null
);

create index sign_in_guard_last on workspaces.sign_in_guard (last_at);

-- Which workspace has which slug: unique in the whole installation, so it cannot stand in a table of one workspace.
create table workspaces.workspace_slug (
    slug text primary key check (slug ~ '^[a-z0-9][a-z0-9-]{1,36}[a-z0-9]$'),
    taken_by uuid not null unique
);
