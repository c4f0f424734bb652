create table inbox.mailbox (
    workspace_id uuid not null,
    id uuid not null,
    address text not null check (address = lower(address)),
    name text not null,
    created_at timestamptz not null,
    version int not null,
    primary key (workspace_id, id),
    -- An address leads to one workspace of the installation: the only key here that spans workspaces.
    unique (address)
);

create index mailbox_oldest on inbox.mailbox (workspace_id, created_at, id);

alter table inbox.mailbox enable row level security;
alter table inbox.mailbox force row level security;
create policy tenant on inbox.mailbox using (workspace_id = current_setting('app.workspace_id')::uuid);

-- A mail arrives without a workspace; its recipient's address leads to it.
create function inbox.find_mailboxes(addresses text[])
returns table (workspace_id uuid, mailbox_id uuid, address text)
language sql stable security definer
set search_path = pg_catalog
as $$
    select m.workspace_id, m.id, m.address
    from inbox.mailbox m
    where m.address = any (addresses)
$$;

revoke all on function inbox.find_mailboxes(text[]) from public;
grant execute on function inbox.find_mailboxes(text[]) to gopimi_app;

-- Tokens of provider webhooks already used, each with a hash of what it came with. The provider's signature does not
-- cover the content, so a token is good for one content only.
create table inbox.webhook_token (
    token text primary key,
    fingerprint bytea not null,
    seen_at timestamptz not null default now()
);

create index webhook_token_seen on inbox.webhook_token (seen_at);
