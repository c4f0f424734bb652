-- Sweeping serves every workspace: takes away answers older than their promise, and tells how many went.
create function platform.sweep_idempotency_keys(age interval)
returns int
language sql volatile security definer
set search_path = pg_catalog
as $$
    with gone as (delete from platform.idempotency_key where created_at < now() - age returning 1)
    select count(*)::int from gone
$$;

revoke all on function platform.sweep_idempotency_keys(interval) from public;
grant execute on function platform.sweep_idempotency_keys(interval) to gopimi_app;
