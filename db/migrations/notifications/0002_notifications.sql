-- Copies, from events, of what a notification and its mail need.
create table notifications.workspace (
    workspace_id uuid primary key,
    slug text not null,
    name text not null,
    version int not null
);

create table notifications.member (
    workspace_id uuid not null,
    account_id uuid not null,
    name text not null,
    email text not null,
    active boolean not null,
    version int not null,
    primary key (workspace_id, account_id)
);

-- What somebody wants to hear of and where; without a row everything.
create table notifications.preference (
    workspace_id uuid not null,
    account_id uuid not null,
    type text not null check (type in ('ticket_assigned', 'customer_replied')),
    in_app boolean not null,
    email boolean not null,
    primary key (workspace_id, account_id, type)
);

create table notifications.notification (
    workspace_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    type text not null check (type in ('ticket_assigned', 'customer_replied')),
    ticket_id uuid not null,
    ticket_number bigint not null,
    subject text not null,
    actor_name text not null,
    excerpt text not null,
    at timestamptz not null,
    in_app boolean not null,
    read_at timestamptz,
    mailed_at timestamptz,
    primary key (workspace_id, id)
);

-- One unread notification a ticket and kind: what happens next refreshes it.
create unique index notification_unread_of_ticket on notifications.notification (workspace_id, account_id, ticket_id, type)
    where read_at is null;
create index notification_of_ticket on notifications.notification (workspace_id, account_id, ticket_id, type, at desc);
create index notification_newest on notifications.notification (workspace_id, account_id, at desc, id desc)
    where in_app;
create index notification_unread on notifications.notification (workspace_id, account_id, at desc, id desc)
    where in_app and read_at is null;

alter table notifications.workspace enable row level security;
alter table notifications.workspace force row level security;
create policy tenant on notifications.workspace using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table notifications.member enable row level security;
alter table notifications.member force row level security;
create policy tenant on notifications.member using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table notifications.preference enable row level security;
alter table notifications.preference force row level security;
create policy tenant on notifications.preference using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table notifications.notification enable row level security;
alter table notifications.notification force row level security;
create policy tenant on notifications.notification using (workspace_id = current_setting('app.workspace_id')::uuid);
