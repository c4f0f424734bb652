create table ticketing.message (
    workspace_id uuid not null,
    id uuid not null,
    ticket_id uuid not null,
    -- The ticket's version that the message made: the order in which the thread grew, whatever the clocks say.
    position int not null,
    kind text not null check (kind in ('customer', 'reply', 'note')),
    author_id uuid,
    author_name text not null,
    author_email text,
    html text,
    mail_html text,
    text text not null,
    quoted_text text,
    has_remote_images boolean not null default false,
    automatic boolean not null default false,
    verified_sender boolean not null default true,
    inbound_mail_id uuid,
    to_addresses jsonb,
    cc_addresses jsonb,
    -- What a reply changed besides: taking it back takes that back too.
    status_before text,
    status_after text,
    delivery text check (delivery in ('pending', 'withdrawn', 'handed_over', 'sent', 'failed', 'uncertain')),
    delivery_error text,
    delivery_version int not null default 0,
    send_at timestamptz,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, ticket_id, position),
    foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id),
    check ((kind = 'reply') = (delivery is not null))
);
create unique index message_inbound_mail on ticketing.message (workspace_id, inbound_mail_id)
    where inbound_mail_id is not null;

-- A file belongs to its message; before that, to the person who uploaded it.
create table ticketing.attachment (
    workspace_id uuid not null,
    id uuid not null,
    message_id uuid,
    position int not null default 0,
    name text not null,
    type text not null,
    size bigint not null,
    sha256 text not null,
    inline boolean not null default false,
    content_id text,
    uploaded_by uuid,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id)
);
create index attachment_message on ticketing.attachment (workspace_id, message_id, position) where message_id is not null;

-- Mails that would open a ticket beyond the plan's limit, whole, in the order in which they will be let in.
create table ticketing.held_mail (
    workspace_id uuid not null,
    id uuid not null,
    inbound_mail_id uuid not null,
    thread_id uuid not null,
    from_name text not null,
    from_email text not null,
    subject text not null,
    mail jsonb not null,
    received_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, inbound_mail_id)
);
create index held_mail_queue on ticketing.held_mail (workspace_id, received_at, id);
create index held_mail_thread on ticketing.held_mail (workspace_id, thread_id);

alter table ticketing.message enable row level security;
alter table ticketing.message force row level security;
create policy tenant on ticketing.message using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.attachment enable row level security;
alter table ticketing.attachment force row level security;
create policy tenant on ticketing.attachment using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table ticketing.held_mail enable row level security;
alter table ticketing.held_mail force row level security;
create policy tenant on ticketing.held_mail using (workspace_id = current_setting('app.workspace_id')::uuid);

-- When the held mails will next be looked at by themselves: at the beginning of a month.
create table ticketing.held_release (
    workspace_id uuid not null primary key,
    due_at timestamptz not null
);

alter table ticketing.held_release enable row level security;
alter table ticketing.held_release force row level security;
create policy tenant on ticketing.held_release using (workspace_id = current_setting('app.workspace_id')::uuid);
