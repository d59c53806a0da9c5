-- Owner: directory. Directories that are read from their address again and again.
set local lock_timeout = '2s';

create table directory.feed (
  id           uuid primary key,
  source       text not null unique,
  name         text not null,
  address      text not null,
  every_hours  integer not null,
  state        text not null,
  next_at      timestamptz not null,
  failures     integer not null default 0,
  last_at      timestamptz,
  last_outcome text,
  last_details jsonb not null default '{}',
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  constraint feed_source_is_a_word check (source ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  constraint feed_state_is_known check (state in ('active', 'paused')),
  constraint feed_every_hours_is_sensible check (every_hours between 1 and 8760),
  constraint feed_failures_are_not_negative check (failures >= 0)
);
comment on table directory.feed is 'A directory that is read from an address by the clock, and how that went last.';
comment on column directory.feed.source is 'The id that directory.source has, or gets when it is read for the first time.';
comment on column directory.feed.next_at is 'Not read before this. Moved on when a reading begins, so that it is not begun twice, and when it ends.';
comment on column directory.feed.failures is 'In a row. Each doubles how long it is left alone, up to a week.';
comment on column directory.feed.last_outcome is 'read, or the code of why it was not: directory.import-feed-too-large.';
comment on column directory.feed.last_details is 'Counts of services, or what the refusal names: the status that it answered with.';
create index feed_by_next on directory.feed (next_at) where state = 'active';

create index import_record_to_look_at on directory.import_record (outcome, source, table_name, source_id)
  where outcome in ('doubtful', 'left-out', 'proposed-for-removal');

grant select, insert, update on directory.feed to kith_app;
