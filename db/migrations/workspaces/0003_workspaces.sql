create table workspaces.workspace (
    workspace_id uuid primary key,
    slug text not null,
    name text not null,
    time_zone text not null,
    version int not null default 1,
    created_at timestamptz not null default now()
);

-- Name and address are the account's, copied so that lists stay inside the workspace. Who leaves keeps the row: its
-- version goes on rising when the person comes back.
create table workspaces.member (
    workspace_id uuid not null references workspaces.workspace (workspace_id),
    account_id uuid not null references workspaces.account (id),
    name text not null,
    email text not null,
    role text not null check (role in ('owner', 'member')),
    status text not null check (status in ('active', 'invited', 'removed')),
    joined_at timestamptz not null default now(),
    version int not null default 1,
    primary key (workspace_id, account_id)
);

create index member_list on workspaces.member (workspace_id, joined_at, account_id) where status <> 'removed';
create index member_account on workspaces.member (account_id) where status <> 'removed';

create table workspaces.api_token (
    workspace_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    name text not null,
    hash bytea not null check (length(hash) = 32),
    -- The first characters, by which people recognise a token.
    prefix text not null,
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'write', 'admin']),
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, account_id) references workspaces.member (workspace_id, account_id)
);

create index api_token_hash on workspaces.api_token (hash);
create index api_token_person on workspaces.api_token (workspace_id, account_id, id);

-- Copy of what Billing says; without a row the limits of a new workspace hold.
create table workspaces.plan_limit (
    workspace_id uuid primary key,
    plan_code text not null,
    plan_name text not null,
    agents int not null,
    version int not null
);

alter table workspaces.workspace enable row level security;
alter table workspaces.workspace force row level security;
create policy tenant on workspaces.workspace using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table workspaces.member enable row level security;
alter table workspaces.member force row level security;
create policy tenant on workspaces.member using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table workspaces.api_token enable row level security;
alter table workspaces.api_token force row level security;
create policy tenant on workspaces.api_token using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table workspaces.plan_limit enable row level security;
alter table workspaces.plan_limit force row level security;
create policy tenant on workspaces.plan_limit using (workspace_id = current_setting('app.workspace_id')::uuid);
