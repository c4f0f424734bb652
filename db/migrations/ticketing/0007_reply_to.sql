-- Where the customer wants answers, when that is not the requester's own address: contact forms write the person here.
alter table ticketing.ticket add column reply_to jsonb;
