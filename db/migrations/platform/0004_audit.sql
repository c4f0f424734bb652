-- Who did what in a workspace, and who opened whose data. The app adds entries and reads them; it cannot change or take away
-- any. The sweep takes them after a year.
create table platform.audit_entry (
    workspace_id uuid not null,
    id uuid not null,
    occurred_at timestamptz not null,
    -- Null: the system itself.
    actor_id uuid,
    api_token_id uuid,
    action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
    -- What the list is filtered by: member of member.role_changed.
    area text not null generated always as (split_part(action, '.', 1)) stored,
    target_type text not null,
    target_id uuid not null,
    target_name text,
    before jsonb,
    after jsonb,
    ip inet,
    user_agent text,
    -- The same person, thing and hour: who opened something is noted once.
    once uuid,
    primary key (workspace_id, id)
);

-- Ids rise with time, so each of these is also in the order of the list.
create index audit_entry_actor on platform.audit_entry (workspace_id, actor_id, id);
create index audit_entry_area on platform.audit_entry (workspace_id, area, id);
create index audit_entry_target on platform.audit_entry (workspace_id, target_id, id);
create unique index audit_entry_once on platform.audit_entry (workspace_id, once) where once is not null;
create index audit_entry_age on platform.audit_entry (occurred_at);

revoke update, delete on platform.audit_entry from gopimi_app;

alter table platform.audit_entry enable row level security;
alter table platform.audit_entry force row level security;

create policy tenant on platform.audit_entry for select
    using (workspace_id = current_setting('app.workspace_id')::uuid);

-- What is written behind the requests is of several workspaces at once; that setting lets rows in and shows none.
create policy writing on platform.audit_entry for insert
    with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
        or current_setting('app.log_writer', true) = 'on');

create function platform.sweep_audit_entries(age interval)
returns int
language sql volatile security definer
set search_path = pg_catalog
as $$
    with gone as (delete from platform.audit_entry where occurred_at < now() - age returning 1)
    select count(*)::int from gone
$$;

revoke all on function platform.sweep_audit_entries(interval) from public;
grant execute on function platform.sweep_audit_entries(interval) to gopimi_app;
