-- Owner: platform. Messages that wait for a civil hour, go to a provider that says later what became of them, or are called off.
set local lock_timeout = '2s';

alter table platform.message
  add column send_after timestamptz,
  add column useless_after timestamptz,
  add column batch_id uuid,
  drop constraint message_state_is_known,
  add constraint message_state_is_known
    check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'unsure', 'withdrawn'));
comment on column platform.message.state is 'sent: handed over to a provider that says later whether it arrived. unsure: the process died between sending and writing down that it was sent; it is never sent again by itself. withdrawn: called off before it was sent.';
comment on column platform.message.send_after is 'Not sent before: nobody is texted at night. Null: at once.';
comment on column platform.message.useless_after is 'Not sent after: a reminder of what has been is none. Null: never too late.';
comment on column platform.message.batch_id is 'The job that sends it together with others. Null: it has a job of its own.';

alter table platform.message_attempt add column provider_id text;
comment on column platform.message_attempt.provider_id is 'What the provider calls it, so that its receipts are told apart from those of another attempt.';

create table platform.message_receipt (
  network_id  uuid not null,
  message_id  uuid not null,
  provider_id text not null,
  status      text not null,
  said_at     timestamptz not null,
  received_at timestamptz not null,
  primary key (network_id, message_id, provider_id, status),
  foreign key (network_id, message_id) references platform.message (network_id, id),
  constraint message_receipt_status_is_known
    check (status in ('delivered', 'permanent-failure', 'temporary-failure', 'technical-failure'))
);
comment on table platform.message_receipt is 'What a provider said became of a message. They come late, twice and in any order; all are kept, and together they say what holds.';

grant select, insert on platform.message_receipt to kith_app;
alter table platform.message_receipt enable row level security;
create policy message_receipt_within_reach on platform.message_receipt to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

-- A receipt names the message and not the network: this says which one, and nothing else of it.
create function platform.network_of_message(message uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
    select m.network_id from platform.message m where m.id = message
  $$;
comment on function platform.network_of_message(uuid) is 'The network that a message belongs to, for receipts: they come from outside and say no network.';
revoke all on function platform.network_of_message(uuid) from public;
grant execute on function platform.network_of_message(uuid) to kith_app;
create index message_by_id on platform.message (id);
create index message_by_batch on platform.message (network_id, batch_id) where batch_id is not null;
