-- One row a workspace and a row a month: their locks make numbers gapless and the quota exact.
create table ticketing.counter (
    workspace_id uuid not null primary key,
    last_number bigint not null
);

create table ticketing.monthly_usage (
    workspace_id uuid not null,
    month text not null check (month ~ '^\d{4}-\d{2}$'),
    tickets int not null,
    primary key (workspace_id, month)
);

-- The ticket carries what the list shows, so that a page of the list reads no messages.
create table ticketing.ticket (
    workspace_id uuid not null,
    id uuid not null,
    number bigint not null,
    thread_id uuid not null,
    subject text not null,
    status text not null check (status in ('new', 'open', 'pending', 'on_hold', 'solved', 'closed')),
    is_open boolean not null generated always as (status in ('new', 'open', 'pending', 'on_hold')) stored,
    priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
    requester_email text not null,
    requester_name text not null,
    cc jsonb not null,
    assignee_id uuid,
    tags text[] not null,
    mailbox_id uuid,
    follow_up_of uuid,
    snippet text not null,
    message_count int not null,
    last_message_by text not null check (last_message_by in ('customer', 'agent', 'none')),
    last_activity_at timestamptz not null,
    created_at timestamptz not null,
    version int not null,
    primary key (workspace_id, id),
    unique (workspace_id, number),
    unique (workspace_id, thread_id),
    foreign key (workspace_id, follow_up_of) references ticketing.ticket (workspace_id, id)
);

-- One for each view of the list: all; open and solved; one status; mine; unassigned; of one requester.
create index ticket_activity on ticketing.ticket (workspace_id, last_activity_at desc, id desc);
create index ticket_open on ticketing.ticket (workspace_id, is_open, last_activity_at desc, id desc);
create index ticket_status on ticketing.ticket (workspace_id, status, last_activity_at desc, id desc);
create index ticket_assignee on ticketing.ticket (workspace_id, assignee_id, last_activity_at desc, id desc) where is_open;
create index ticket_unassigned on ticketing.ticket (workspace_id, last_activity_at desc, id desc)
    where is_open and assignee_id is null;
create index ticket_requester on ticketing.ticket (workspace_id, requester_email, last_activity_at desc, id desc);
create index ticket_follow_up on ticketing.ticket (workspace_id, follow_up_of) where follow_up_of is not null;

-- How many tickets carry a tag.
create table ticketing.tag (
    workspace_id uuid not null,
    name text not null,
    tickets int not null,
    primary key (workspace_id, name)
);

-- The history: one row an act, with what it changed. Called ticket_event because event_* are the module's outbox and inbox.
create table ticketing.ticket_event (
    workspace_id uuid not null,
    id uuid not null,
    ticket_id uuid not null,
    type text not null,
    actor_id uuid,
    actor_name text,
    message_id uuid,
    changes jsonb not null,
    at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
create index ticket_event_history on ticketing.ticket_event (workspace_id, ticket_id, at desc, id desc);

alter table ticketing.counter enable row level security;
alter table ticketing.counter force row level security;
create policy tenant on ticketing.counter using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.monthly_usage enable row level security;
alter table ticketing.monthly_usage force row level security;
create policy tenant on ticketing.monthly_usage using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.ticket enable row level security;
alter table ticketing.ticket force row level security;
create policy tenant on ticketing.ticket using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.tag enable row level security;
alter table ticketing.tag force row level security;
create policy tenant on ticketing.tag using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.ticket_event enable row level security;
alter table ticketing.ticket_event force row level security;
create policy tenant on ticketing.ticket_event using (workspace_id = current_setting('app.workspace_id')::uuid);
