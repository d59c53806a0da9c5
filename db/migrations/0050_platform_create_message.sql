-- Owner: platform. What leaves the service: letters, texts, emails.
set local lock_timeout = '2s';

create table platform.message (
  network_id   uuid not null,
  id           uuid not null,
  key          text not null,
  about_type   text not null,
  about_id     uuid not null,
  person_id    uuid,
  channel      text not null,
  recipient    text not null,
  subject      text not null,
  body         text not null,
  state        text not null,
  attempts     integer not null default 0,
  attempted_at timestamptz,
  delivered_at timestamptz,
  problem      text,
  created_by   uuid not null,
  created_at   timestamptz not null,
  primary key (network_id, id),
  unique (network_id, key),
  constraint message_channel_is_known check (channel in ('letter', 'text', 'email')),
  constraint message_state_is_known check (state in ('waiting', 'sending', 'delivered', 'failed', 'unsure')),
  constraint message_delivered_has_time check ((state = 'delivered') = (delivered_at is not null)),
  constraint message_failed_has_problem check (state not in ('failed', 'unsure') or problem is not null)
);
comment on table platform.message is 'A letter, text or email: written with the change that caused it, sent after. Kept with the record it is about.';
comment on column platform.message.key is 'What it is for: the same key is the same message, however often it is asked for.';
comment on column platform.message.state is 'unsure: the process died between sending and writing down that it was sent. It is never sent again by itself.';
create index message_by_about on platform.message (network_id, about_type, about_id);
create index message_by_person on platform.message (network_id, person_id, created_at desc) where person_id is not null;
create index message_by_state on platform.message (network_id, state, created_at desc);

create table platform.message_attempt (
  network_id uuid not null,
  message_id uuid not null,
  number     integer not null,
  began_at   timestamptz not null,
  ended_at   timestamptz,
  outcome    text,
  primary key (network_id, message_id, number),
  foreign key (network_id, message_id) references platform.message (network_id, id)
);
comment on table platform.message_attempt is 'One attempt to send a message. Without an end, the process died during it.';

grant select, insert, update on platform.message, platform.message_attempt to kith_app;
alter table platform.message enable row level security;
create policy message_within_reach on platform.message to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));
alter table platform.message_attempt enable row level security;
create policy message_attempt_within_reach on platform.message_attempt to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));
