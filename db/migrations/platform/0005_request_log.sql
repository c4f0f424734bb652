-- What programs (and people, for what changes something) asked of the API: the template of the route, never an address, a
-- body, a query or a cookie. Partitioned by day, by the time in the id.
create table platform.request_log (
    workspace_id uuid not null,
    id uuid not null,
    occurred_at timestamptz not null,
    account_id uuid not null,
    api_token_id uuid,
    method text not null,
    route text not null,
    status int not null,
    -- A column and not an expression: division may fail, so behind row-level security no index on it would be used.
    status_class int not null generated always as (status / 100) stored,
    duration_ms int not null,
    ip inet,
    primary key (workspace_id, id)
) partition by range (id);

create index request_log_token on platform.request_log (workspace_id, api_token_id, id) where api_token_id is not null;
create index request_log_account on platform.request_log (workspace_id, account_id, id);
-- Refused and failed requests are few among many, and are what people look for.
create index request_log_failed on platform.request_log (workspace_id, status_class, id) where status >= 400;

revoke update, delete on platform.request_log from gopimi_app;

alter table platform.request_log enable row level security;
alter table platform.request_log force row level security;

create policy tenant on platform.request_log for select
    using (workspace_id = current_setting('app.workspace_id')::uuid);

-- The writer serves every workspace; its setting lets rows in and shows none.
create policy writing on platform.request_log for insert
    with check (current_setting('app.log_writer', true) = 'on');

-- Not above any id of version 7 made at this time or later.
create function platform.first_id(at timestamptz)
returns uuid
language sql immutable
set search_path = pg_catalog
as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes the partitions of today and the next three days, shortens the addresses of days that ended 30 days ago, and drops days
-- of 90 days ago. Tells how many days it shortened or dropped.
create function platform.keep_request_log(p_now timestamptz)
returns int
language plpgsql volatile security definer
set search_path = pg_catalog
-- Whoever reads the log at this moment is not waited for: the next round is another try.
set lock_timeout = '2s'
as $$
declare
    today date := (p_now at time zone 'utc')::date;
    day date;
    part text;
    changed int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('platform.keep_request_log'));

    for day in select today + n from generate_series(0, 3) n loop
        part := 'request_log_' || to_char(day, 'YYYYMMDD');
        if to_regclass('platform.' || part) is null then
            execute format('create table platform.%I (like platform.request_log including generated including constraints)', part);
            -- It is reached through its parent only; straight, it is closed.
            execute format('revoke all on platform.%I from gopimi_app', part);
            execute format('alter table platform.%I enable row level security', part);
            execute format('alter table platform.%I force row level security', part);
            execute format(
                'create policy tenant on platform.%I for select using (workspace_id = current_setting(''app.workspace_id'')::uuid)', part);
            execute format(
                'alter table platform.request_log attach partition platform.%I for values from (%L) to (%L)',
                part, platform.first_id(day::timestamp at time zone 'utc'), platform.first_id((day + 1)::timestamp at time zone 'utc'));
        end if;
    end loop;

    for part, day in
        select c.relname, to_date(right(c.relname, 8), 'YYYYMMDD')
        from pg_inherits i
        join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'platform.request_log'::regclass
            and to_date(right(c.relname, 8), 'YYYYMMDD') < today - 30
            and (obj_description(c.oid, 'pg_class') is null or to_date(right(c.relname, 8), 'YYYYMMDD') < today - 90)
    loop
        if day < today - 90 then
            execute format('drop table platform.%I', part);
        else
            execute format(
                'update platform.%I set ip = network(set_masklen(ip, case family(ip) when 4 then 24 else 48 end)) where ip is not null', part);
            execute format('comment on table platform.%I is ''addresses shortened''', part);
        end if;
        changed := changed + 1;
    end loop;

    return changed;
end
$$;

revoke all on function platform.first_id(timestamptz) from public;
revoke all on function platform.keep_request_log(timestamptz) from public;
grant execute on function platform.keep_request_log(timestamptz) to gopimi_app;

select platform.keep_request_log(now());
