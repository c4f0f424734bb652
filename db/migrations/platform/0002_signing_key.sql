-- Keys that sign what leaves the installation and comes back (reply addresses, Message-IDs, unsubscribe links).
create table platform.signing_key (
    id text primary key check (id ~ '^[0-9a-z]$'),
    secret bytea not null,
    created_at timestamptz not null default now()
);
