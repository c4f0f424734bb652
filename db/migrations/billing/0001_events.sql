-- The module's durable events: what it publishes waits in the outbox, what it hears waits in the inbox, one row a listener.
create table billing.event_outbox (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    workspace_id uuid not null,
    name text not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    due_at timestamptz not null,
    trace_parent text
);

create table billing.event_inbox (
    workspace_id uuid not null,
    message_id uuid not null,
    consumer text not null,
    position bigint generated always as identity,
    name text not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    due_at timestamptz not null,
    trace_parent text,
    attempts int not null default 0,
    last_error text,
    handled_at timestamptz,
    failed_at timestamptz,
    primary key (workspace_id, message_id, consumer)
);

create index event_inbox_waiting on billing.event_inbox (workspace_id, position)
    where handled_at is null and failed_at is null;
create index event_inbox_handled on billing.event_inbox (handled_at) where handled_at is not null;

-- Relay and workers serve every workspace: they see event rows by a setting of their own, and nothing else.
alter table billing.event_outbox enable row level security;
alter table billing.event_outbox force row level security;
create policy tenant on billing.event_outbox
    using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
        or current_setting('app.relay', true) = 'on');

alter table billing.event_inbox enable row level security;
alter table billing.event_inbox force row level security;
create policy tenant on billing.event_inbox
    using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
        or current_setting('app.relay', true) = 'on');
