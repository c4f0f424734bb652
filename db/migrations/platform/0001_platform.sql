-- What the building blocks themselves keep: answers to repeated requests, and the keys that protect cookies.

create table platform.idempotency_key (
    workspace_id uuid not null,
    actor_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    fingerprint bytea not null,
    response jsonb null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, actor_id, key)
);

-- Old keys are swept by age.
create index idempotency_key_created_at on platform.idempotency_key (created_at);

alter table platform.idempotency_key enable row level security;
alter table platform.idempotency_key force row level security;

create policy tenant on platform.idempotency_key
    using (workspace_id = current_setting('app.workspace_id')::uuid);

-- Of the installation, not of a workspace.
create table platform.data_protection_key (
    id bigint generated always as identity primary key,
    friendly_name text not null,
    xml text not null,
    created_at timestamptz not null default now()
);
