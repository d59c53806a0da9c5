-- Owner: appointments. A calendar to subscribe to, and counting how people came.
set local lock_timeout = '2s';

create table appointments.feed (
  network_id uuid not null,
  worker_id  uuid not null,
  hash       bytea not null,
  language   text not null,
  made_at    timestamptz not null,
  primary key (network_id, worker_id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id),
  constraint feed_language_is_known check (language in ('en', 'cy')),
  constraint feed_hash_is_sha256 check (length(hash) = 32)
);
comment on table appointments.feed is 'The secret address under which a worker''s calendar program reads their appointments. One at a time: a new one ends the old.';
comment on column appointments.feed.hash is 'Of the secret, which is shown once and not kept.';
create unique index feed_by_hash on appointments.feed (network_id, hash);
grant select, insert, update, delete on appointments.feed to kith_app;
alter table appointments.feed enable row level security;
create policy feed_within_reach on appointments.feed to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

create index appointment_settled on appointments.appointment (network_id, lower(during)) where outcome in ('attended', 'missed');
