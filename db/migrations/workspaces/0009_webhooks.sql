-- Webhooks: where the workspace's own programs want to hear what happens, and every delivery with its fate.
create table workspaces.webhook (
    workspace_id uuid not null references workspaces.workspace (workspace_id),
    id uuid not null,
    url text not null check (length(url) <= 2000),
    description text not null default '',
    -- Empty: all of them.
    events text[] not null default '{}',
    -- Both encrypted with a key that is not in the database. After a rotation both sign, until the older one ends.
    secret bytea not null,
    previous_secret bytea,
    previous_until timestamptz,
    state text not null default 'active' check (state in ('active', 'paused', 'stopped')),
    -- Since when nothing has arrived; a delivery that does clears it.
    failing_since timestamptz,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    version int not null default 1,
    primary key (workspace_id, id)
);

create table workspaces.webhook_delivery (
    workspace_id uuid not null,
    webhook_id uuid not null,
    id uuid not null,
    -- The event: the same at every endpoint, at every attempt and when somebody sends it again.
    message_id uuid not null,
    event text not null,
    body text not null,
    state text not null default 'queued' check (state in ('queued', 'sending', 'delivered', 'failed', 'cancelled')),
    attempt int not null default 0,
    due_at timestamptz not null default now(),
    lease_until timestamptz,
    status_code int,
    error text,
    answer text,
    duration_ms int,
    created_at timestamptz not null default now(),
    tried_at timestamptz,
    primary key (workspace_id, webhook_id, id),
    foreign key (workspace_id, webhook_id) references workspaces.webhook (workspace_id, id) on delete cascade
);

create index webhook_delivery_due on workspaces.webhook_delivery (due_at) where state = 'queued';
create index webhook_delivery_leased on workspaces.webhook_delivery (webhook_id, lease_until) where state = 'sending';
create index webhook_delivery_age on workspaces.webhook_delivery (created_at);

alter table workspaces.webhook enable row level security;
alter table workspaces.webhook force row level security;
create policy tenant on workspaces.webhook using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table workspaces.webhook_delivery enable row level security;
alter table workspaces.webhook_delivery force row level security;
create policy tenant on workspaces.webhook_delivery using (workspace_id = current_setting('app.workspace_id')::uuid);

-- Delivering serves every workspace. An attempt whose lease ran out is tried again: receivers know the event by its id. Of
-- one endpoint at most so many are on their way, so that a slow one does not hold the others up. What waits for a paused one
-- goes on waiting.
create function workspaces.claim_webhook_deliveries(take int, lease interval, abreast int)
returns table (workspace_id uuid, webhook_id uuid, id uuid, attempt int)
language sql volatile security definer
set search_path = pg_catalog
as $$
    with ranked as (
        select q.workspace_id, q.id, q.webhook_id, q.due_at,
            row_number() over (partition by q.webhook_id order by q.due_at, q.id) as place
        from workspaces.webhook_delivery q
        join workspaces.webhook w on w.workspace_id = q.workspace_id and w.id = q.webhook_id and w.state = 'active'
        where (q.state = 'queued' and q.due_at <= clock_timestamp())
            or (q.state = 'sending' and q.lease_until < clock_timestamp())
    ), due as (
        select q.workspace_id, q.webhook_id, q.id
        from ranked r
        join workspaces.webhook_delivery q
            on q.workspace_id = r.workspace_id and q.webhook_id = r.webhook_id and q.id = r.id
        where r.place + (
                select count(*)
                from workspaces.webhook_delivery s
                where s.webhook_id = r.webhook_id and s.state = 'sending' and s.lease_until >= clock_timestamp()) <= abreast
            and (q.state = 'queued' or q.lease_until < clock_timestamp())
        order by r.due_at
        limit take
        for update of q skip locked
    )
    update workspaces.webhook_delivery o
    set state = 'sending', attempt = o.attempt + 1, lease_until = clock_timestamp() + lease, tried_at = clock_timestamp()
    from due
    where o.workspace_id = due.workspace_id and o.webhook_id = due.webhook_id and o.id = due.id
    returning o.workspace_id, o.webhook_id, o.id, o.attempt
$$;

grant execute on function workspaces.claim_webhook_deliveries(int, interval, int) to gopimi_app;

-- What was delivered or given up a month ago holds personal data that nobody needs any more.
create function workspaces.sweep_webhook_deliveries()
returns int
language sql volatile security definer
set search_path = pg_catalog
as $$
    with gone as (
        delete from workspaces.webhook_delivery d
        where d.created_at < now() - interval '30 days'
        returning 1
    )
    select count(*)::int from gone
$$;

grant execute on function workspaces.sweep_webhook_deliveries() to gopimi_app;

alter table workspaces.account_mail
    drop constraint account_mail_kind_check,
    add constraint account_mail_kind_check check (kind in (
        'verification', 'activation', 'already_registered', 'member_added',
        'invitation',
        'password_reset', 'password_changed',
        'email_change_old', 'email_change_new', 'email_changed',
        'second_factor_added', 'second_factor_removed', 'recovery_code_used', 'recovery_codes_replaced',
        'webhook_stopped'));
