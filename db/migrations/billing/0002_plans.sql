-- Plans are data with versions: a change of a plan is a new version, and whoever subscribed keeps the limits of his own.
create table billing.plan (
    code text not null,
    version int not null,
    name text not null,
    agents int not null check (agents > 0),
    tickets_per_month int not null check (tickets_per_month > 0),
    primary key (code, version)
);

insert into billing.plan (code, version, name, agents, tickets_per_month)
values
    ('free', 1, 'Free', 3, 1000),
    ('team', 1, 'Team', 25, 25000),
    ('business', 1, 'Business', 500, 500000);

-- Of the installation, not of a workspace; only a migration changes it.
revoke insert, update, delete on billing.plan from gopimi_app;

create table billing.subscription (
    workspace_id uuid primary key,
    plan_code text not null,
    plan_version int not null,
    started_at timestamptz not null,
    version int not null,
    foreign key (plan_code, plan_version) references billing.plan (code, version)
);

-- Copies, from events, of what the plan limits.
create table billing.member (
    workspace_id uuid not null,
    account_id uuid not null,
    active boolean not null,
    version int not null,
    primary key (workspace_id, account_id)
);

create table billing.opened_ticket (
    workspace_id uuid not null,
    ticket_id uuid not null,
    month date not null,
    primary key (workspace_id, ticket_id)
);

create table billing.ticket_usage (
    workspace_id uuid not null,
    month date not null,
    tickets int not null,
    primary key (workspace_id, month)
);

alter table billing.subscription enable row level security;
alter table billing.subscription force row level security;
create policy tenant on billing.subscription using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table billing.member enable row level security;
alter table billing.member force row level security;
create policy tenant on billing.member using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table billing.opened_ticket enable row level security;
alter table billing.opened_ticket force row level security;
create policy tenant on billing.opened_ticket using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table billing.ticket_usage enable row level security;
alter table billing.ticket_usage force row level security;
create policy tenant on billing.ticket_usage using (workspace_id = current_setting('app.workspace_id')::uuid);
