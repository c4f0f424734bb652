-- Whom the ticket copied before a reply changed that: taking the reply back takes that back too.
alter table ticketing.message add column cc_before jsonb;
