-- The mail that carries the reply, so that whoever sees its trouble can have it sent again.
alter table ticketing.message add column delivery_mail_id uuid;
