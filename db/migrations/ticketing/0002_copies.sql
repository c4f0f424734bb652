-- What other modules own and Ticketing needs to know: copies kept by their events, the newest version wins.
create table ticketing.agent (
    workspace_id uuid not null,
    account_id uuid not null,
    name text not null,
    email text not null,
    role text not null,
    active boolean not null,
    version int not null,
    primary key (workspace_id, account_id)
);
create index agent_name on ticketing.agent (workspace_id, name, account_id) where active;

create table ticketing.requester (
    workspace_id uuid not null,
    email text not null,
    contact_id uuid not null,
    name text not null,
    version int not null,
    primary key (workspace_id, email)
);

create table ticketing.mailbox (
    workspace_id uuid not null,
    id uuid not null,
    address text not null,
    name text not null,
    version int not null,
    primary key (workspace_id, id)
);

create table ticketing.plan_limit (
    workspace_id uuid not null primary key,
    tickets_per_month int not null,
    version int not null
);

alter table ticketing.agent enable row level security;
alter table ticketing.agent force row level security;
create policy tenant on ticketing.agent using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.requester enable row level security;
alter table ticketing.requester force row level security;
create policy tenant on ticketing.requester using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.mailbox enable row level security;
alter table ticketing.mailbox force row level security;
create policy tenant on ticketing.mailbox using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.plan_limit enable row level security;
alter table ticketing.plan_limit force row level security;
create policy tenant on ticketing.plan_limit using (workspace_id = current_setting('app.workspace_id')::uuid);
