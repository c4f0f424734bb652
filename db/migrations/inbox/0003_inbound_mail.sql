-- Numbers threads per workspace; reply addresses carry the number, which is shorter than an id.
create table inbox.thread_counter (
    workspace_id uuid primary key,
    last bigint not null
);

create table inbox.thread (
    workspace_id uuid not null,
    id uuid not null,
    number bigint not null,
    mailbox_id uuid not null,
    ticket_id uuid,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, number),
    foreign key (workspace_id, mailbox_id) references inbox.mailbox (workspace_id, id)
);

-- The Message-IDs of a thread's mails, in both directions.
create table inbox.thread_mail (
    workspace_id uuid not null,
    mail_id uuid not null,
    thread_id uuid not null,
    mailbox_id uuid not null,
    message_id text not null check (length(message_id) <= 500),
    inbound boolean not null,
    at timestamptz not null,
    primary key (workspace_id, mail_id),
    foreign key (workspace_id, thread_id) references inbox.thread (workspace_id, id)
);

create index thread_mail_message_id on inbox.thread_mail (workspace_id, mailbox_id, message_id);
create index thread_mail_order on inbox.thread_mail (workspace_id, thread_id, at, mail_id);

-- Message-IDs that a thread's mails refer to and that had not arrived by then: an answer may overtake its question.
create table inbox.thread_mention (
    workspace_id uuid not null,
    mailbox_id uuid not null,
    message_id text not null check (length(message_id) <= 500),
    thread_id uuid not null,
    primary key (workspace_id, mailbox_id, message_id, thread_id),
    foreign key (workspace_id, thread_id) references inbox.thread (workspace_id, id)
);

-- Whom the thread knows: who wrote into it first, and whom an agent has written to.
create table inbox.thread_participant (
    workspace_id uuid not null,
    thread_id uuid not null,
    email text not null,
    primary key (workspace_id, thread_id, email),
    foreign key (workspace_id, thread_id) references inbox.thread (workspace_id, id)
);

create table inbox.inbound_mail (
    workspace_id uuid not null,
    id uuid not null,
    mailbox_id uuid not null,
    dedupe_key text not null,
    envelope_from text not null,
    envelope_to text not null,
    raw_sha256 text not null,
    raw_size bigint not null,
    body_sha256 text not null,
    received_at timestamptz not null,
    status text not null check (status in ('received', 'processed', 'held', 'quarantined', 'ignored')),
    classification text check (classification in ('customer', 'auto_reply', 'bounce', 'complaint', 'own', 'spam')),
    from_name text not null,
    from_email text not null,
    reply_to_email text,
    subject text not null,
    message_id text,
    in_reply_to text,
    message_refs text[] not null default '{}',
    recipients jsonb not null default '[]',
    copies jsonb not null default '[]',
    body_text text,
    body_html text,
    reply_text text,
    quoted_text text,
    attachments jsonb not null default '[]',
    trace jsonb not null default '[]',
    error text,
    sender_is_known boolean,
    thread_id uuid,
    ticket_id uuid,
    version int not null,
    primary key (workspace_id, id),
    unique (workspace_id, mailbox_id, dedupe_key),
    foreign key (workspace_id, mailbox_id) references inbox.mailbox (workspace_id, id),
    foreign key (workspace_id, thread_id) references inbox.thread (workspace_id, id)
);

-- Ids grow with time: lists go newest first by id.
create index inbound_mail_status on inbox.inbound_mail (workspace_id, status, id);
create index inbound_mail_mailbox on inbox.inbound_mail (workspace_id, mailbox_id, id);

alter table inbox.thread_counter enable row level security;
alter table inbox.thread_counter force row level security;
create policy tenant on inbox.thread_counter using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table inbox.thread enable row level security;
alter table inbox.thread force row level security;
create policy tenant on inbox.thread using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table inbox.thread_mail enable row level security;
alter table inbox.thread_mail force row level security;
create policy tenant on inbox.thread_mail using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table inbox.thread_mention enable row level security;
alter table inbox.thread_mention force row level security;
create policy tenant on inbox.thread_mention using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table inbox.thread_participant enable row level security;
alter table inbox.thread_participant force row level security;
create policy tenant on inbox.thread_participant using (workspace_id = current_setting('app.workspace_id')::uuid);

alter table inbox.inbound_mail enable row level security;
alter table inbox.inbound_mail force row level security;
create policy tenant on inbox.inbound_mail using (workspace_id = current_setting('app.workspace_id')::uuid);
