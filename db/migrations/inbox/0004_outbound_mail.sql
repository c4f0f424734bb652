create table inbox.outbound_mail (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('reply', 'notification')),
    -- The ticket's message or the notification: it is queued once, however often it is announced.
    source_id uuid not null,
    thread_id uuid,
    ticket_id uuid,
    from_name text not null,
    from_address text not null,
    reply_to text,
    recipients jsonb not null,
    copies jsonb not null default '[]',
    subject text not null,
    body_text text not null,
    body_html text not null,
    attachments jsonb not null default '[]',
    message_id text not null,
    in_reply_to text,
    message_refs text[] not null default '{}',
    unsubscribe_url text,
    state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
    -- How often it was claimed; also the fence: an outcome is recorded only by the attempt that is still the last.
    attempt int not null default 0,
    due_at timestamptz not null default now(),
    lease_until timestamptz,
    error text,
    created_at timestamptz not null,
    sent_at timestamptz,
    version int not null,
    primary key (workspace_id, id),
    unique (workspace_id, kind, source_id),
    foreign key (workspace_id, thread_id) references inbox.thread (workspace_id, id)
);

create index outbound_mail_state on inbox.outbound_mail (workspace_id, state, id);
create index outbound_mail_due on inbox.outbound_mail (due_at) where state = 'queued';
create index outbound_mail_leased on inbox.outbound_mail (lease_until) where state = 'sending';

alter table inbox.outbound_mail enable row level security;
alter table inbox.outbound_mail force row level security;
create policy tenant on inbox.outbound_mail using (workspace_id = current_setting('app.workspace_id')::uuid);

-- Sending serves every workspace: takes what is due, and what was being sent when its lease ran out. The latter may or
-- may not have been sent; it comes back marked as expired and must not be sent again.
create function inbox.claim_outbound_mail(take int, lease interval)
returns table (workspace_id uuid, id uuid, attempt int, expired boolean)
language sql volatile security definer
set search_path = pg_catalog
as $$
    with due as (
        select q.workspace_id, q.id, false as expired
        from inbox.outbound_mail q
        where q.state = 'queued' and q.due_at <= clock_timestamp()
        order by q.due_at
        limit take
        for update skip locked
    ), lost as (
        select s.workspace_id, s.id, true as expired
        from inbox.outbound_mail s
        where s.state = 'sending' and s.lease_until < clock_timestamp()
        order by s.lease_until
        limit take
        for update skip locked
    ), claimed as (
        select * from due union all select * from lost
    )
    update inbox.outbound_mail o
    set state = 'sending', attempt = o.attempt + 1, lease_until = clock_timestamp() + lease
    from claimed c
    where o.workspace_id = c.workspace_id and o.id = c.id
    returning o.workspace_id, o.id, o.attempt, c.expired
$$;

revoke all on function inbox.claim_outbound_mail(int, interval) from public;
grant execute on function inbox.claim_outbound_mail(int, interval) to gopimi_app;
