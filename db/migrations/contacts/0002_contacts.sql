create table contacts.contact (
    workspace_id uuid not null,
    id uuid not null,
    email text not null check (email <> ''),
    name text not null,
    sort_name text collate "C" not null check (sort_name <> ''),
    notes text not null default '',
    last_seen_at timestamptz,
    created_at timestamptz not null,
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, email)
);

create index contact_by_name on contacts.contact (workspace_id, sort_name, id);

-- What a contact is found by: the name from each of its words on, the address, the domain. A search is a range of terms
-- (from "an" up to "an" and the last character there is). Unlike LIKE, comparing text is leakproof, so the index serves it
-- behind row-level security; and its order is the order of the pages, so that a common prefix costs no more than a rare one.
create table contacts.search_term (
    workspace_id uuid not null,
    contact_id uuid not null,
    term text collate "C" not null,
    primary key (workspace_id, contact_id, term),
    foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id) on delete cascade
);

create index search_term_by_term on contacts.search_term (workspace_id, term, contact_id);

alter table contacts.contact enable row level security;
alter table contacts.contact force row level security;
create policy tenant on contacts.contact using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table contacts.search_term enable row level security;
alter table contacts.search_term force row level security;
create policy tenant on contacts.search_term using (workspace_id = current_setting('app.workspace_id')::uuid);
